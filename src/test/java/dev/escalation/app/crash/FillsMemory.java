package dev.escalation.app.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A program that keeps more and more until it is told that memory gets short, or has none. */
final class FillsMemory {
    private static final int PIECE = 100_000;

    private FillsMemory() {}

    public static void main(String[] args) throws Exception {
        List<byte[]> kept = new ArrayList<>();
        AtomicBoolean told = new AtomicBoolean();
        try (MemoryWatch _ = MemoryWatch.begin(shortage -> {
            System.out.println("short: " + shortage.usedBytes() * 100 / shortage.mostBytes() + " %");
            told.set(true);
        })) {
            for (int i = 0; i < 20_000 && !told.get(); i++) {
                kept.add(new byte[PIECE]);
                Thread.sleep(1); // it is told on another thread
            }
        }
        int pieces = kept.size();
        kept.clear();
        System.out.println(told.get() ? "told after " + pieces : "not told");
        System.exit(0);
    }
}
