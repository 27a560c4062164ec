package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the icons of the window again, after {@link Icon} was changed: {@code java installer/java/dev/escalation/installer/WindowIcons.java}. */
public final class WindowIcons {
    static final List<Integer> SIZES = List.of(16, 32, 48, 128);
    static final Path FOLDER = Path.of("src/main/resources/dev/escalation/ui");

    private WindowIcons() {}

    public static void main(String[] args) throws IOException {
        for (int size : SIZES) {
            Files.write(FOLDER.resolve("icon-" + size + ".png"), IconFiles.png(size));
        }
    }
}
