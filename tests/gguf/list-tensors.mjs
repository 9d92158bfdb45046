// Lists what @huggingface/gguf reads of the .gguf files in folders, a line of JSON for each file.
// node list-tensors.mjs FOLDER..., run in the folder that has node_modules.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { gguf, GGMLQuantizationType } = createRequire(join(process.cwd(), "package.json"))("@huggingface/gguf");

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".gguf"))) {
    console.log(JSON.stringify({ file, ...(await read(join(folder, file))) }));
  }
}

async function read(path) {
  try {
    const { metadata, tensorInfos, tensorDataOffset, littleEndian } = await gguf(path, { allowLocalFile: true });
    return {
      version: metadata.version,
      isBigEndian: !littleEndian,
      architecture: metadata["general.architecture"] ?? null,
      tokens: metadata["tokenizer.ggml.tokens"]?.length ?? null,
      tensorDataStart: Number(tensorDataOffset),
      tensors: tensorInfos.map(({ name, dtype, shape, offset }) => ({
        name,
        type: GGMLQuantizationType[dtype] ?? String(dtype),
        dimensions: shape.map(Number),
        offset: Number(offset),
      })),
    };
  } catch (error) {
    return { error: error.message };
  }
}
