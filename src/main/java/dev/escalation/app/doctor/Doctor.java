package dev.escalation.app.doctor;

import dev.escalation.app.crash.CrashReports;
import dev.escalation.store.UserFolders;
import dev.escalation.task.Progress;
import dev.escalation.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks whether this machine, the settings and a workspace have what the program needs. Changes nothing. */
public final class Doctor {
    private final Findings findings;
    private final Path settings;
    private final Path cache;

    private Doctor(Findings findings, Path settings, Path cache) {
        this.findings = findings;
        this.settings = settings;
        this.cache = cache;
    }

    /** @param language of what is found */
    public static Doctor in(Locale language) {
        return of(language, UserFolders.settings(), UserFolders.cache());
    }

    /** The same for another user's folders. */
    public static Doctor of(Locale language, Path settings, Path cache) {
        Words words = Words.of("dev.escalation.app.doctor.doctor", language);
        return new Doctor(new Findings(words), settings, cache);
    }

    /**
     * Takes about a second, longer with a large workspace.
     *
     * @param workspace looked at as well
     * @throws java.util.concurrent.CancellationException if nobody waits for it any more
     */
    public List<Finding> examine(Optional<Path> workspace, Progress progress) {
        List<Finding> all = new ArrayList<>(new MachineChecks(findings).examine(settings, progress));
        progress.checkCancelled();
        List<Path> places =
                new ArrayList<>(List.of(settings, cache, Path.of(System.getProperty("java.io.tmpdir", "."))));
        workspace.ifPresent(places::add);
        all.addAll(new DiskChecks(findings).examine(places));
        all.addAll(new SettingsChecks(findings).examine(settings, CrashReports.in(settings)));
        workspace.ifPresent(folder -> all.add(new WorkspaceChecks(findings).examine(folder)));
        return List.copyOf(all);
    }
}
