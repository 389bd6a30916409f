/** Lets the reader download data under a name. */
export const saved = (name: string, data: Blob): void => {
  const url = URL.createObjectURL(data);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // A browser that asks where to save reads the data only after that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
