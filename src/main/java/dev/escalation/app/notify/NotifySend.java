package dev.escalation.app.notify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Desktop notifications of Linux by its own program {@code notify-send}. Java's tray is not used: most Linux desktops have no
 * place for it any more, and it would start a second toolkit beside the window's.
 */
public final class NotifySend implements DesktopNotifier {
    private static final String PROGRAM = "notify-send";
    private static final int PATIENCE_SECONDS = 5;

    private final Path program;

    private NotifySend(Path program) {
        this.program = program;
    }

    /**
     * The one of this machine, or {@link DesktopNotifier#NONE}.
     *
     * @param environment of the process
     */
    public static DesktopNotifier of(Map<String, String> environment) {
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop
                ? find(environment.getOrDefault("PATH", ""))
                        .<DesktopNotifier>map(NotifySend::new)
                        .orElse(NONE)
                : NONE;
    }

    private static Optional<Path> find(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> folder.startsWith(File.separator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void show(String title, String text, List<String> ticketIds) {
        Thread.ofVirtual().name(PROGRAM).start(() -> run(title, text));
    }

    private void run(String title, String text) {
        // "--": a title that begins with a dash is no option. The text is markup for some desktops.
        ProcessBuilder command =
                new ProcessBuilder(program.toString(), "--app-name=Escalation Workbench", "--", title, escaped(text));
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = command.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            // no desktop answers; the program's own list has the alert
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
