package dev.escalation.app.doctor;

import dev.escalation.app.crash.CrashReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Whether what the program remembers for its user can be read. */
record SettingsChecks(Findings findings) {
    /** Where settings are kept, and one folder for each kind of many. */
    private static final int DEPTH = 2;

    private static final String SET_ASIDE = ".damaged-";

    List<Finding> examine(Path settings, CrashReports reports) {
        List<Finding> found = new ArrayList<>();
        try {
            List<Path> files = files(settings);
            files.stream().filter(file -> file.toString().endsWith(".json")).forEach(file -> damage(file, found));
            if (found.isEmpty()) {
                found.add(findings.ok("settings.found", settings));
            }
            files.stream()
                    .filter(file -> file.toString().contains(SET_ASIDE))
                    .forEach(file -> found.add(findings.note("settings.aside", file)));
            List<Path> crashes = reports.files();
            found.add(
                    crashes.isEmpty()
                            ? findings.ok("crashes.none")
                            : findings.note("crashes.found", crashes.size(), reports.folder()));
        } catch (IOException e) {
            found.add(findings.problem("settings.unreadable", settings, String.valueOf(e.getMessage())));
        }
        return found;
    }

    private static List<Path> files(Path settings) throws IOException {
        if (!Files.isDirectory(settings)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(settings, DEPTH)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void damage(Path file, List<Finding> found) {
        try {
            JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            found.add(
                    at == null
                            ? findings.problem("settings.unreadable", file, e.getOriginalMessage())
                            : findings.problem("settings.damaged", file, at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            found.add(findings.problem("settings.unreadable", file, String.valueOf(e.getMessage())));
        }
    }
}
