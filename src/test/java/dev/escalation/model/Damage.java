package dev.escalation.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A file that was a model, and what was done to it. */
record Damage(String what, byte[] bytes) {
    /** Whatever happens to files on disks, wires and in editors. */
    static List<Damage> ofBytes(String name, byte[] model) {
        List<Damage> damages = new ArrayList<>();
        for (int place = 0; place < 40; place++) {
            int length = (int) ((long) model.length * place / 40);
            damages.add(new Damage(name + " cut off after " + length, Arrays.copyOf(model, length)));
        }
        damages.add(new Damage(name + " without its last byte", Arrays.copyOf(model, model.length - 1)));
        Random random = new Random(model.length);
        for (int i = 0; i < 80; i++) {
            byte[] flipped = model.clone();
            int place = random.nextInt(model.length);
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            damages.add(new Damage(name + " bit flipped at " + place, flipped));
        }
        for (int i = 0; i < 20; i++) {
            int place = random.nextInt(model.length);
            damages.add(new Damage(name + " byte " + place + " lost", joined(model, place, new byte[0], place + 1)));
            byte[] noise = new byte[1 + random.nextInt(8)];
            random.nextBytes(noise);
            damages.add(new Damage(name + " noise put in at " + place, joined(model, place, noise, place)));
            int end = Math.min(model.length, place + 64);
            damages.add(new Damage(name + " zeros from " + place, joined(model, place, new byte[end - place], end)));
        }
        damages.addAll(otherFiles(name, model));
        return damages;
    }

    private static List<Damage> otherFiles(String name, byte[] model) {
        String text = new String(model, StandardCharsets.UTF_8);
        List<Damage> files = new ArrayList<>();
        files.add(new Damage(name + " twice in one file", joined(model, model.length, model, model.length)));
        files.add(new Damage(name + " with a byte order mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        files.add(new Damage(name + " in UTF-16", text.getBytes(StandardCharsets.UTF_16)));
        files.add(new Damage(
                name + " in Latin-1, names changed",
                text.replace("EMEA", "Em\u00c9a").getBytes(StandardCharsets.ISO_8859_1)));
        files.add(new Damage(name + " packed", packed(model)));
        files.add(new Damage(
                name + " with lines ends of Windows", text.replace(",", ",\r\n").getBytes(StandardCharsets.UTF_8)));
        files.add(new Damage(name + " in a list", ("[" + text + "]").getBytes(StandardCharsets.UTF_8)));
        files.add(new Damage(name + " with a comment", ("/* mine */" + text).getBytes(StandardCharsets.UTF_8)));
        byte[] noise = new byte[model.length];
        new Random(1).nextBytes(noise);
        files.add(new Damage(name + " replaced by noise", noise));
        files.add(new Damage(name + " replaced by zeros", new byte[model.length]));
        for (String other : List.of(
                "",
                " ",
                "null",
                "7",
                "\"model\"",
                "true",
                "[]",
                "{}",
                "{",
                "}",
                "{\"format\":\"escalation-model\"}",
                "{\"format\":\"escalation-model\",\"version\":3}",
                "<html></html>",
                "a,b\n1,2\n",
                "NaN",
                "{\"learner\":{\"gradient_booster\":{}},\"version\":[3,0,4]}",
                "\u0000\u0000\u0000\u0000")) {
            files.add(new Damage("a file of " + other, other.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static byte[] joined(byte[] model, int end, byte[] between, int start) {
        return ByteBuffer.allocate(end + between.length + model.length - start)
                .put(model, 0, end)
                .put(between)
                .put(model, start, model.length - start)
                .array();
    }

    private static byte[] packed(byte[] model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
