package dev.escalation.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NotifySendTest {
    @TempDir
    Path folder;

    @Test
    void whereThereIsNoDesktopNothingIsShown() throws Exception {
        program("#!/bin/sh\n");
        assertThat(NotifySend.of(Map.of("PATH", folder.toString()))).isSameAs(DesktopNotifier.NONE);
        assertThat(NotifySend.of(
                        Map.of("DISPLAY", ":0", "PATH", folder.resolve("empty").toString())))
                .isSameAs(DesktopNotifier.NONE);
        assertThat(NotifySend.of(Map.of("DISPLAY", ":0", "PATH", "."))).isSameAs(DesktopNotifier.NONE);
        DesktopNotifier.NONE.show("title", "text", List.of());
    }

    @Test
    void titleAndTextAreTextWhateverStandsInThem() throws Exception {
        Path told = folder.resolve("told");
        program("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + told + ".part'\nmv '" + told + ".part' '" + told + "'\n");
        NotifySend.of(Map.of("WAYLAND_DISPLAY", "w", "PATH", folder.toString()))
                .show("--urgency=critical", "$(touch x) <b>bold</b> & more", List.of("T1"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(told) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(Files.readAllLines(told))
                .containsExactly(
                        "--app-name=Escalation Workbench",
                        "--",
                        "--urgency=critical",
                        "$(touch x) &lt;b&gt;bold&lt;/b&gt; &amp; more");
    }

    private void program(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("notify-send"), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
