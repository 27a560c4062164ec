package dev.escalation.bench;

import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** How long a key is looked at: a right one, a wrong one of a known id, and one of an unknown id, in random order. */
final class KeysBench {
    private static final int ROUNDS = 300_000;
    private static final int PER_SAMPLE = 20;
    private static final String[] NAMES = {"right", "wrong secret", "unknown id"};

    void run() throws IOException {
        Path folder = Files.createTempDirectory("workbench-keys");
        try {
            KeyFile file = KeyFile.in(folder);
            String[] keys = {file.create("bench"), "", ""};
            keys[1] = keys[0].substring(0, keys[0].length() - 2) + (keys[0].endsWith("AA") ? "BB" : "AA");
            keys[2] = "ew_" + (keys[0].startsWith("ew_0") ? "1" : "0") + keys[0].substring(4);
            KeyRing ring = new KeyRing(file.keys());
            double[][] nanos = measured(ring, keys);
            for (int kind = 0; kind < NAMES.length; kind++) {
                double[] sorted = nanos[kind].clone();
                Arrays.sort(sorted);
                double mean = Arrays.stream(sorted, 0, sorted.length * 95 / 100)
                        .average()
                        .orElse(0);
                System.out.printf(
                        Locale.ROOT,
                        "%-12s median %.1f ns, mean of the lower 95 %% %.1f ns%n",
                        NAMES[kind],
                        sorted[sorted.length / 2],
                        mean);
            }
        } finally {
            BenchData.delete(folder);
        }
    }

    private static double[][] measured(KeyRing ring, String[] keys) {
        Random random = new Random(1);
        double[][] nanos = new double[keys.length][ROUNDS / PER_SAMPLE];
        int[] used = new int[keys.length];
        int right = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            int kind = random.nextInt(keys.length);
            long started = System.nanoTime();
            for (int i = 0; i < PER_SAMPLE; i++) {
                right += ring.owner(keys[kind]).isPresent() ? 1 : 0;
            }
            if (round >= 0 && used[kind] < nanos[kind].length) {
                nanos[kind][used[kind]++] = (System.nanoTime() - started) / (double) PER_SAMPLE;
            }
        }
        if (right == 0) {
            throw new IllegalStateException("the right key was refused");
        }
        return nanos;
    }
}
