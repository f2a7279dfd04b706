// Reads a zip from its end, piece by piece: what is too much is refused before anything
// is unpacked, and names of paths are shown and lead nowhere.
"use strict";
const zip = (() => {
  const MOST = 20_000, ROOM = 256 << 20, END = 22;

  const view = async (blob) => new DataView(await blob.arrayBuffer());
  const refuse = (why) => Object.assign(new Error(why), { why });

  const is = async (file) => file.size > 3 && [0x04034b50, 0x06054b50].includes((await view(file.slice(0, 4))).getUint32(0, true));

  // The list of files stands at the end, behind which only a remark may follow.
  async function list(file) {
    const from = Math.max(0, file.size - END - 65_535), tail = await view(file.slice(from));
    let at = tail.byteLength - END;
    while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--;
    if (at < 0) throw refuse("bad-zip");
    const count = tail.getUint16(at + 10, true), size = tail.getUint32(at + 12, true), start = tail.getUint32(at + 16, true);
    if (count > MOST || size > 16 << 20) throw refuse("big-zip");
    const all = await view(file.slice(start, start + size)), entries = [];
    let unpacked = 0;
    for (let i = 0, e = 0; i < count; i++) {
      if (e + 46 > all.byteLength || all.getUint32(e, true) !== 0x02014b50) throw refuse("bad-zip");
      const n = all.getUint16(e + 28, true), more = all.getUint16(e + 30, true) + all.getUint16(e + 32, true);
      const entry = { flags: all.getUint16(e + 8, true), method: all.getUint16(e + 10, true), packed: all.getUint32(e + 20, true), size: all.getUint32(e + 24, true), at: all.getUint32(e + 42, true),
        name: new TextDecoder().decode(new Uint8Array(all.buffer, e + 46, Math.min(n, all.byteLength - e - 46))) };
      unpacked += entry.size;
      if (unpacked > ROOM) throw refuse("big-zip");
      if (!entry.name.endsWith("/") && !entry.name.split("/").some((part) => part === "__MACOSX" || /^\.[^.]/.test(part))) entries.push(entry);
      e += 46 + n + more;
    }
    return entries;
  }

  // What unpacks to more than it says is refused as well.
  async function text(file, { flags, method, packed, size, at }) {
    if (flags & 1 || (method !== 0 && method !== 8)) throw refuse("packed");
    const head = await view(file.slice(at, at + 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw refuse("bad-zip");
    const start = at + 30 + head.getUint16(26, true) + head.getUint16(28, true), body = file.slice(start, start + packed);
    if (method === 0) return body.text();
    const reader = body.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader(), pieces = [];
    for (let read = 0; ;) {
      const { done, value } = await reader.read().catch(() => { throw refuse("bad-zip"); });
      if (done) return new Blob(pieces).text();
      if ((read += value.length) > size) { reader.cancel().catch(() => {}); throw refuse("big-zip"); }
      pieces.push(value);
    }
  }

  return { is, list, text };
})();
