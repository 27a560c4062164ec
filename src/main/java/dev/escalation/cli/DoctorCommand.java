package dev.escalation.cli;

import dev.escalation.app.doctor.Doctor;
import dev.escalation.app.doctor.Finding;
import dev.escalation.app.doctor.Finding.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether this machine has what the program needs. */
@Command(
        name = "doctor",
        description =
                "Checks whether this machine, the settings and a workspace have what the program needs, and says what"
                        + " to do.",
        sortOptions = false)
final class DoctorCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", description = "A workspace that is looked at as well.")
    @Nullable
    private Path workspace;

    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) {
        List<Finding> findings = Doctor.in(Locale.ENGLISH).examine(Optional.ofNullable(workspace), progress);
        List<Map<String, Object>> json = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String state = finding.state().name().toLowerCase(Locale.ROOT);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", finding.id());
            entry.put("state", state);
            entry.put("message", finding.message());
            json.add(entry);
            lines.add(String.format(Locale.ROOT, "%-8s %-14s %s", state, finding.name(), finding.message()));
        }
        boolean fine = findings.stream().noneMatch(finding -> finding.state() == State.PROBLEM);
        lines.add(fine ? "Everything that is needed is there." : "Something is missing; see above what to do.");
        return new Result(Map.of("checks", json), lines, fine ? ExitCode.DONE : ExitCode.FAILED);
    }
}
