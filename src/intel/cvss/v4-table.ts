/**
 * Scores of the MacroVectors of CVSS 4.0 (specification document, table 24 and `cvss_lookup` of the FIRST's
 * calculator), which experts have put in order: no formula gives them. One line for each value of EQ1, EQ2, EQ3
 * and EQ4; in it EQ5 (0, 1, 2) and within that EQ6 (0, 1), which is always 1 where EQ3 is 2.
 *
 * CVSS is owned by FIRST.Org, Inc. and used by permission.
 */
const rows = `
0000 10 9.9 9.8 9.5 9.5 9.2
0001 10 9.6 9.3 8.7 9.1 8.1
0002 9.3 9 8.9 8 8.1 6.8
0010 9.8 9.5 9.5 9.2 9 8.4
0011 9.3 9.2 8.9 8.1 8.1 6.5
0012 8.8 8 7.8 7 6.9 4.8
0020 9.2 8.2 7.2
0021 7.9 6.9 5
0022 6.9 5.5 2.7
0100 9.9 9.7 9.5 9.2 9.2 8.5
0101 9.5 9.1 9 8.3 8.4 7.1
0102 9.2 8.1 8.2 7.1 7.2 5.3
0110 9.5 9.3 9.2 8.5 8.5 7.3
0111 9.2 8.2 8 7.2 7 5.9
0112 8.4 7 7.1 5.2 5 3
0120 8.6 7.5 5.2
0121 7.1 5.2 2.9
0122 6.3 2.9 1.7
1000 9.8 9.5 9.4 8.7 9.1 8.1
1001 9.4 8.9 8.6 7.4 7.7 6.4
1002 8.7 7.5 7.4 6.3 6.3 4.9
1010 9.4 8.9 8.8 7.7 7.6 6.7
1011 8.6 7.6 7.4 5.8 5.9 5
1012 7.2 5.7 5.7 5.2 5.2 2.5
1020 8.3 7 5.4
1021 6.5 5.8 2.6
1022 5.3 2.1 1.3
1100 9.5 9 8.8 7.6 7.6 7
1101 9 7.7 7.5 6.2 6.1 5.3
1102 7.7 6.6 6.8 5.9 5.2 3
1110 8.9 7.8 7.6 6.7 6.2 5.8
1111 7.4 5.9 5.7 5.7 4.7 2.3
1112 6.1 5.2 5.7 2.9 2.4 1.6
1120 7.1 5.9 3
1121 5.8 2.6 1.5
1122 2.3 1.3 0.6
2000 9.3 8.7 8.6 7.2 7.5 5.8
2001 8.6 7.4 7.4 6.1 5.6 3.4
2002 7 5.4 5.2 4 4 2.2
2010 8.5 7.5 7.4 5.5 6.2 5.1
2011 7.2 5.7 5.5 4.1 4.6 1.9
2012 5.3 3.6 3.4 1.9 1.9 0.8
2020 6.4 5.1 2
2021 4.7 2.1 1.1
2022 2.4 0.9 0.4
2100 8.8 7.5 7.3 5.3 6 5
2101 7.3 5.5 5.9 4 4.1 2
2102 5.4 4.3 4.5 2.2 2 1.1
2110 7.5 5.5 5.8 4.5 4 2.1
2111 6.1 5.1 4.8 1.8 2 0.9
2112 4.6 1.8 1.7 0.7 0.8 0.2
2120 5.3 2.4 1.4
2121 2.4 1.2 0.5
2122 1 0.3 0.1`;

export interface MacroVector {
  readonly eq1: number;
  readonly eq2: number;
  readonly eq3: number;
  readonly eq4: number;
  readonly eq5: number;
  readonly eq6: number;
}

const table = new Map(
  rows
    .trim()
    .split('\n')
    .map((line): [string, number[]] => {
      const [key = '', ...scores] = line.split(' ');
      return [key, scores.map(Number)];
    }),
);

/** Undefined for one that there is not: below the lowest, or where EQ3 is 2 and EQ6 is 0. */
export function macroScore({ eq1, eq2, eq3, eq4, eq5, eq6 }: MacroVector): number | undefined {
  const scores = table.get(`${eq1}${eq2}${eq3}${eq4}`);
  if (eq5 > 2 || eq6 > 1) return undefined;
  if (eq3 === 2) return eq6 === 1 ? scores?.[eq5] : undefined;
  return scores?.[2 * eq5 + eq6];
}
