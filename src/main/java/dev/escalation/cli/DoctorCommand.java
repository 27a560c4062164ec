package dev.escalation.cli;

import dev.escalation.app.Doctor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** Says whether this machine has what the program needs. */
@Command(
        name = "doctor",
        description = "Checks whether this machine has what the program needs, and says what to do.",
        sortOptions = false)
final class DoctorCommand extends WorkbenchCommand {
    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) {
        List<Doctor.Finding> findings = Doctor.examine();
        List<Map<String, Object>> json = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Doctor.Finding finding : findings) {
            String state = finding.state().name().toLowerCase(Locale.ROOT);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", finding.name());
            entry.put("state", state);
            entry.put("message", finding.message());
            json.add(entry);
            lines.add(String.format(Locale.ROOT, "%-8s %-17s %s", state, finding.name(), finding.message()));
        }
        boolean fine = findings.stream().noneMatch(finding -> finding.state() == Doctor.State.PROBLEM);
        lines.add(fine ? "Everything that is needed is there." : "Something is missing; see above what to do.");
        return new Result(Map.of("checks", json), lines, fine ? ExitCode.DONE : ExitCode.FAILED);
    }
}
