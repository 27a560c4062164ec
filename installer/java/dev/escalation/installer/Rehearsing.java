package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the image's Java run a command on the sample and the window once, and keeps what it loaded as its cache. */
final class Rehearsing {
    private static final String MAIN_CLASS = "dev.escalation.Rehearsal";

    private final Programs programs;

    Rehearsing(Programs programs) {
        this.programs = programs;
    }

    void makeCache(Image image) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-rehearsal");
        List<String> command = new ArrayList<>(List.of(image.runtime().java().toString()));
        command.addAll(Image.JAVA_OPTIONS);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + image.cache(),
                "-Dworkbench.tell.usable=true",
                "-Dworkbench.config=" + work.resolve("config"),
                "-Dworkbench.cache=" + work.resolve("cache")));
        if (!hasScreen(image.target())) {
            System.out.println("No screen and no Xvfb: the window is rehearsed without one, and starts a little slower.");
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", image.jars().resolve(image.mainJar()).toString(), MAIN_CLASS, "features"));
        command.addAll(List.of("--quiet", "--from", image.jars().resolve("sample-data").toString()));
        command.addAll(List.of("--out", work.resolve("out").toString()));
        try (Screen screen = Screen.forWindow(image.target(), programs)) {
            programs.run(Map.copyOf(screen.environment()), command);
        } finally {
            Folders.delete(work);
        }
    }

    private boolean hasScreen(Target target) {
        return !target.is(Target.OperatingSystem.LINUX) || System.getenv("DISPLAY") != null || programs.has("Xvfb");
    }
}
