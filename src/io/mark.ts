/** A text without the byte order mark that some editors put first; places are counted in this text. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);
