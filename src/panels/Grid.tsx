import type { ReactNode } from "react";
import type { Id } from "../model/resolved.ts";
import { Each, usePage } from "./Items.tsx";
import { SpotRow } from "./Linked.tsx";

/** One column of a table: its heading, and what a row has in it. */
export type Column<T> = readonly [title: string, cell: (item: T) => ReactNode];

/** On a narrow screen rows stack, and a browser may then forget that they are rows. */
const TABLE = { role: "table" };
const BODY = { role: "rowgroup" };
const ROW = { role: "row" };
const CELL = { role: "cell" };
const ROW_HEAD = { role: "rowheader" };
const COLUMN_HEAD = { role: "columnheader" };

/** An accessible table of things under its caption; each row of a thing with an id selects it. Nothing when empty. */
export const Grid = <T,>({
  caption,
  of,
  columns,
  id,
}: {
  caption: string;
  of: readonly T[] | undefined;
  columns: readonly Column<T>[];
  id?: (item: T) => Id | undefined;
}) => {
  const [page, more] = usePage(of ?? []);
  if (!of?.length) return null;
  return (
    <>
      <table {...TABLE}>
        <caption>{caption}</caption>
        <thead {...BODY}>
          <tr {...ROW}>
            <Each of={columns}>
              {([title]) => (
                <th {...COLUMN_HEAD} scope="col">
                  {title}
                </th>
              )}
            </Each>
          </tr>
        </thead>
        <tbody {...BODY}>
          <Each of={page}>
            {(item) => {
              const cells = (
                <Each of={columns}>
                  {([title, cell], i) =>
                    i === 0 ? (
                      <th {...ROW_HEAD} scope="row" data-label={title}>
                        {cell(item)}
                      </th>
                    ) : (
                      <td {...CELL} data-label={title}>
                        {cell(item)}
                      </td>
                    )
                  }
                </Each>
              );
              const own = id?.(item);
              return own === undefined ? <tr {...ROW}>{cells}</tr> : <SpotRow id={own}>{cells}</SpotRow>;
            }}
          </Each>
        </tbody>
      </table>
      {more}
    </>
  );
};
