package dev.escalation.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file written byte by byte after APPNOTE.TXT, so that its entries can be what no packer makes. */
public final class HandMadeZip {
    private static final int UNIX = 3 << 8;

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    public HandMadeZip with(String name, String content) {
        return with(name, content, new Facts());
    }

    /** What the directory says of an entry; what is null is said truly. */
    public record Facts(int flags, int unixMode, int method, Integer size) {
        Facts() {
            this(0, 0, 8, null);
        }
    }

    HandMadeZip link(String name, String target) {
        return with(name, target, new Facts(0, 0xA1FF, 0, null));
    }

    HandMadeZip encrypted(String name) {
        return with(name, "secret", new Facts(1, 0, 0, null));
    }

    HandMadeZip stating(String name, String content, int size) {
        return with(name, content, new Facts(0, 0, 8, size));
    }

    HandMadeZip packedBy(int method, String name) {
        return with(name, "x", new Facts(0, 0, method, null));
    }

    private HandMadeZip with(String name, String content, Facts facts) {
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        byte[] packed = facts.method() == 8 ? deflated(plain) : plain;
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(plain);
        int size = facts.size() == null ? plain.length : facts.size();
        int offset = entries.size();
        ByteBuffer local = buffer(30).putInt(0x04034b50).putShort((short) 20);
        common(local, facts, (int) crc.getValue(), packed.length, size, nameBytes.length);
        append(entries, local.putShort((short) 0).array(), nameBytes, packed);
        ByteBuffer central =
                buffer(46).putInt(0x02014b50).putShort((short) (UNIX | 20)).putShort((short) 20);
        common(central, facts, (int) crc.getValue(), packed.length, size, nameBytes.length);
        central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        append(directory, central.putInt(facts.unixMode() << 16).putInt(offset).array(), nameBytes);
        count++;
        return this;
    }

    private static void common(ByteBuffer header, Facts facts, int crc, int packed, int size, int name) {
        header.putShort((short) facts.flags()).putShort((short) facts.method()).putInt(0x21 << 16);
        header.putInt(crc).putInt(packed).putInt(size).putShort((short) name);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void append(ByteArrayOutputStream out, byte[]... parts) {
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public Path write(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer end =
                buffer(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(entries.size()).putShort((short) 0);
        append(all, entries.toByteArray(), directory.toByteArray(), end.array());
        return Files.write(file, all.toByteArray());
    }
}
