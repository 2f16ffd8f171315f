import { AppError } from '../../shared/ipc/reply.ts'

/** A file that is not taken: what is wrong and what to do, in one sentence each. */
export const refusal = (message: string): AppError => new AppError('invalid-input', message)

export const saveAgain = '请用 Excel 或 WPS 打开，另存为无密码的 .xlsx 后再导入。'
export const damaged = (): AppError => refusal(`文件已损坏或不完整，不能读取。${saveAgain}`)
