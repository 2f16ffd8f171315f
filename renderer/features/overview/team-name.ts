/** A team's name that a narrow head breaks before 工作队 rather than in the middle of it. */
export const breakable = (name: string): string => name.replace(/工作队$/, '\u200b工作队')
