package dev.escalation.ingest.guess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An incident log such as a service desk exports it, with names of columns that no profile knows. */
public final class UnknownLog {
    public static final List<String> HEADER = List.of(
            "Ref",
            "Opened",
            "Updated",
            "State",
            "Urgency",
            "Assigned group",
            "Assigned to",
            "Caller",
            "Short text",
            "Hand overs",
            "Made SLA",
            "Site code");
    private static final LocalDateTime START = LocalDateTime.of(2025, 3, 3, 8, 5);

    private UnknownLog() {}

    /** @param pattern of its dates, such as {@code dd/MM/yyyy HH:mm} */
    public static Path write(Path file, int tickets, String pattern) throws IOException {
        return write(file, HEADER, tickets, pattern, 1);
    }

    /** @param step days between two tickets; 0 keeps all in the first days of a month, so that dates tell nothing */
    public static Path write(Path file, List<String> header, int tickets, String pattern, int step) throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        List<String> lines = new ArrayList<>();
        lines.add(String.join(";", header));
        for (int t = 0; t < tickets; t++) {
            LocalDateTime opened = START.plusDays((long) step * (t % 60)).plusMinutes(7L * t);
            String first = "INC" + (10045 + t) + ";" + form.format(opened) + ";";
            String group = ";Group " + (t % 7) + ";Resolver ";
            String caller = t % 3 + ";Caller " + (t % 41) + ";Printer " + t % 5 + " does not print";
            String prio = t % 4 + 1 + " - "
                    + List.of("Critical", "High", "Moderate", "Low").get(t % 4);
            String site = ";S-00" + t % 6;
            lines.add(first + form.format(opened) + ";New;" + prio + group + caller + ";0;true" + site);
            lines.add(first + form.format(opened.plusHours(1)) + ";Active;" + prio + group + caller + ";0;true" + site);
            String moved = ";Group " + (t % 7 + 1) + ";Resolver ";
            String state = t % 5 == 0 ? "-100" : "Awaiting caller";
            int hops = t % 4 == 0 ? 2 : 1;
            lines.add(first + form.format(opened.plusHours(3)) + ";" + state + ";" + prio + moved + caller + ";" + hops
                    + ";true" + site);
            boolean kept = t % 6 != 0;
            lines.add(first + form.format(opened.plusHours(9)) + ";Resolved;" + prio + moved + caller + ";" + hops + ";"
                    + kept + site);
            lines.add(first + form.format(opened.plusHours(20)) + ";Closed;" + prio + moved + caller + ";" + hops + ";"
                    + kept + site);
        }
        return Files.write(file, lines);
    }
}
