package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the image's Java run the window, and a command on the sample, and keeps what each of them loaded as its cache. */
final class Rehearsing {
    /** With profiles of methods, Java would optimize at once, at the start, what the rehearsal ran often. */
    private static final List<String> RECORDING_CLASSES_ALONE =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final Programs programs;

    Rehearsing(Programs programs) {
        this.programs = programs;
    }

    void makeCaches(Image image) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-rehearsal");
        try {
            rehearseCommand(image, work);
            rehearseWindow(image, work);
        } finally {
            Folders.delete(work);
        }
    }

    private void rehearseCommand(Image image, Path work) throws IOException, InterruptedException {
        List<String> command = program(image, work, List.of("-XX:AOTCacheOutput=" + image.consoleCache()));
        command.addAll(List.of("features", "--quiet"));
        command.addAll(List.of("--from", image.jars().resolve("sample-data").toString()));
        command.addAll(List.of("--out", work.resolve("out").toString()));
        programs.run(Map.of(), command);
    }

    /** Twice: every start but the first one reads how the window was left, so the second is the one to learn from. */
    private void rehearseWindow(Image image, Path work) throws IOException, InterruptedException {
        if (!hasScreen(image.target())) {
            System.out.println("No screen and no Xvfb: the window is rehearsed without one, and starts a little slower.");
        }
        try (Screen screen = Screen.forWindow(image.target(), programs)) {
            Map<String, String> environment = Map.copyOf(screen.environment());
            programs.run(environment, window(image, work, List.of()));
            List<String> recording = new ArrayList<>(RECORDING_CLASSES_ALONE);
            recording.add("-XX:AOTCacheOutput=" + image.windowCache());
            programs.run(environment, window(image, work, recording));
        }
    }

    private List<String> window(Image image, Path work, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Image.WINDOW_OPTIONS);
        all.add("-Dworkbench.tell.usable=true");
        if (!hasScreen(image.target())) {
            all.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        return program(image, work, all);
    }

    private static List<String> program(Image image, Path work, List<String> options) {
        List<String> command = new ArrayList<>(List.of(image.runtime().java().toString()));
        command.addAll(Image.JAVA_OPTIONS);
        command.addAll(options);
        command.add("-Dworkbench.config=" + work.resolve("config"));
        command.add("-Dworkbench.cache=" + work.resolve("cache"));
        command.addAll(List.of("-cp", image.jars().resolve(image.mainJar()).toString(), Image.MAIN_CLASS));
        return command;
    }

    private boolean hasScreen(Target target) {
        return !target.is(Target.OperatingSystem.LINUX) || System.getenv("DISPLAY") != null || programs.has("Xvfb");
    }
}
