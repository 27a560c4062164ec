package dev.escalation.installer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The icon as the files that systems want: PNG for Linux, ICO for Windows, ICNS for macOS. */
final class IconFiles {
    private static final int LARGEST = 512;
    private static final List<Integer> WINDOWS_SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 128, 256);
    private static final int HEADER = 6;
    private static final int ENTRY = 16;

    private IconFiles() {}

    /** @param file its ending says the format */
    static void write(Path file) throws IOException {
        String name = file.toString();
        byte[] content = name.endsWith(".ico") ? ico() : name.endsWith(".icns") ? icns() : png(LARGEST);
        Files.write(file, content);
    }

    static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(Icon.draw(size), "png", out);
        return out.toByteArray();
    }

    /** A directory of pictures, each a PNG, which Windows reads since Vista. */
    static byte[] ico() throws IOException {
        List<byte[]> pictures = new java.util.ArrayList<>();
        int offset = HEADER + WINDOWS_SIZES.size() * ENTRY;
        ByteBuffer directory = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS_SIZES.size());
        for (int size : WINDOWS_SIZES) {
            byte[] picture = png(size);
            pictures.add(picture);
            byte side = (byte) (size == 256 ? 0 : size);
            directory.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            directory.putInt(picture.length).putInt(offset);
            offset += picture.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(directory.array());
        for (byte[] picture : pictures) {
            out.write(picture);
        }
        return out.toByteArray();
    }

    /** A length and a type before each PNG. */
    static byte[] icns() throws IOException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("icp4", 16);
        sizes.put("icp5", 32);
        sizes.put("ic11", 32);
        sizes.put("ic12", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic13", 256);
        sizes.put("ic09", 512);
        sizes.put("ic14", 512);
        sizes.put("ic10", 1024);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
            byte[] picture = png(entry.getValue());
            data.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + picture.length);
            data.write(picture);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(out);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(8 + body.size());
        body.writeTo(file);
        return out.toByteArray();
    }
}
