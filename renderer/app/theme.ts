import type { ThemeConfig } from 'antd'

/** Faces of office computers first; the last two are those of domestic and open systems. */
export const screenFonts =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif'

/** One restrained look: a government red sparingly, blue for what can be followed, greys for everything else. */
export const theme: ThemeConfig = {
  // The styles come ready-made with `antd/dist/antd.css`; making them at run time costs 40% of the script time.
  zeroRuntime: true,
  token: {
    colorPrimary: '#a61b1f',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#c8321c',
    colorWarning: '#ad6800',
    // The tints that would be derived from these dark hues are muddy.
    colorInfoBg: '#e8f0fa',
    colorInfoBorder: '#a9c1e0',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#e3a79c',
    colorSuccessBg: '#e6f3e6',
    colorSuccessBorder: '#a5cfa7',
    colorWarningBg: '#fff7e0',
    colorWarningBorder: '#e3c177',
    colorSuccess: '#2f7d32',
    colorText: '#1f2328',
    colorTextSecondary: '#4b535d',
    colorBorder: '#c9ced6',
    colorBgLayout: '#f3f4f6',
    borderRadius: 3,
    fontSize: 14,
    fontFamily: screenFonts,
    motion: false,
  },
}
