"""Writes a language model of random weights, after "GGUF" (docs/gguf.md of ggml-org/ggml)."""
import random
import struct
import sys

WIDTH, LAYERS = 64, 2
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6  # Bytes spell the letters that have no token.
WORDS = ["\u2581" + word for word in (  # SentencePiece writes the space so.
    "Monday Tuesday Friday Saturday Sunday birr dinar dollar January Meskerem Ethiopia the and of is "
    "yes no not 1 7 13 ሰኞ እሑድ ብር ኢትዮጵያ").split()]
TOKENS = [("<unk>", UNKNOWN), ("<s>", CONTROL), ("</s>", CONTROL)] + [
    (f"<0x{byte:02X}>", BYTE) for byte in range(256)] + [
    (chr(code).replace(" ", "\u2581"), NORMAL) for code in range(0x20, 0x7F)] + [
    (word, NORMAL) for word in WORDS]
TEMPLATE = "{% for one in messages %}[{{ one.role }}]\n{{ one.content }}\n{% endfor %}[assistant]\n"
NUMBERS = {
    "llama.context_length": 2048, "llama.embedding_length": WIDTH, "llama.block_count": LAYERS,
    "llama.feed_forward_length": WIDTH, "llama.attention.head_count": 4,
    "tokenizer.ggml.unknown_token_id": 0, "tokenizer.ggml.bos_token_id": 1,
    "tokenizer.ggml.eos_token_id": 2}
MATRICES = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")


def text(words):
    return struct.pack("<Q", len(words.encode())) + words.encode()


def metadata():
    """The pairs, each with the number of its type before the value."""
    def listed(kind, values):
        return struct.pack("<IIQ", 9, kind, len(TOKENS)) + b"".join(values)

    for key, words in (("general.architecture", "llama"), ("tokenizer.ggml.model", "llama"),
                       ("tokenizer.chat_template", TEMPLATE)):
        yield text(key) + struct.pack("<I", 8) + text(words)
    for key, count in NUMBERS.items():
        yield text(key) + struct.pack("<II", 4, count)
    yield text("llama.attention.layer_norm_rms_epsilon") + struct.pack("<If", 6, 1e-5)
    yield text("tokenizer.ggml.tokens") + listed(8, (text(token) for token, _ in TOKENS))
    yield text("tokenizer.ggml.scores") + listed(6, [bytes(4)] * len(TOKENS))
    yield text("tokenizer.ggml.token_type") + listed(5, (struct.pack("<i", kind) for _, kind in TOKENS))


def tensors(draw):
    """Each tensor as (name, shape, weights)."""
    def rows(firsts, spread):
        return [first if column == 0 else draw.gauss(0, spread)
                for first in firsts for column in range(WIDTH)]

    # The first number of a token's vector is the same for all and larger than what the layers add,
    # so its weight in the last step is an inclination: to words, and now and then to the end.
    yield "token_embd.weight", (WIDTH, len(TOKENS)), rows([6.0] * len(TOKENS), 1)
    yield "output_norm.weight", (WIDTH,), [1.0] * WIDTH
    yield "output.weight", (WIDTH, len(TOKENS)), rows(
        [0.6 if token in WORDS else 0.3 * (token == "</s>") for token, _ in TOKENS], 0.2)
    for block in (f"blk.{layer}" for layer in range(LAYERS)):
        for name in ("attn_norm", "ffn_norm"):
            yield f"{block}.{name}.weight", (WIDTH,), [1.0] * WIDTH
        for name in MATRICES:
            yield f"{block}.{name}.weight", (WIDTH, WIDTH), [
                draw.gauss(0, WIDTH ** -0.5) for _ in range(WIDTH * WIDTH)]


pairs, parts = list(metadata()), list(tensors(random.Random(1)))
head, data = b"GGUF" + struct.pack("<IQQ", 3, len(parts), len(pairs)) + b"".join(pairs), b""
for name, shape, weights in parts:
    # Every size is a multiple of 32 bytes, the alignment, so nothing is padded between them.
    head += text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, 0, len(data))
    data += struct.pack(f"<{len(weights)}f", *weights)
with open(sys.argv[1], "wb") as file:
    file.write(head + bytes(-len(head) % 32) + data)
