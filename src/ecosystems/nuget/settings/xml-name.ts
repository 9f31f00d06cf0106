/**
 * `_xHHHH_` and `_xHHHHHHHH_` in names of elements stand for characters that a name cannot hold
 * (System.Xml.XmlConvert.DecodeName).
 */
export function decodeXmlName(name: string): string {
  return name.replace(/_x([0-9a-f]{8}|[0-9a-f]{4})_/gi, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
