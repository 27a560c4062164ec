package dev.escalation.app.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyFileTest {
    private static final String OFFICE = """
            clock:
              zone: Europe/Berlin
              days: [monday, tuesday, wednesday, thursday, friday]
              from: 09:00
              to: 17:00
              holidays: [2026-12-25]
            pauses: true
            targets:
              - {priority: High, tier: any, resolve_hours: 8, first_reply_hours: 1.5}
              - {priority: any, tier: premium, resolve_hours: 24}
            """;

    @TempDir
    Path folder;

    private static SlaPolicy policy(WorkingHours hours, SlaTarget... targets) {
        return new SlaPolicy(List.of(targets), hours, false, new Evidence.Stated());
    }

    @Test
    void anOffice() {
        SlaPolicy policy = SlaPolicyFile.read("sla.yaml", OFFICE);
        assertThat(policy)
                .isEqualTo(new SlaPolicy(
                        List.of(
                                new SlaTarget("High", SlaTarget.ANY, 8, OptionalDouble.of(1.5)),
                                new SlaTarget(SlaTarget.ANY, "premium", 24)),
                        WorkingHours.daily(
                                        ZoneId.of("Europe/Berlin"),
                                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                        LocalTime.of(9, 0),
                                        LocalTime.of(17, 0))
                                .without(Set.of(LocalDate.of(2026, 12, 25))),
                        true,
                        new Evidence.Stated()));
        assertThat(policy.firstReplyHours("High", "premium")).hasValue(1.5);
        assertThat(policy.firstReplyHours("Low", "premium")).isEmpty();
        assertThat(policy.resolveHours("Low", "premium")).hasValue(24);
    }

    /** Both examples of the page are read as they stand there. */
    @Test
    void theExamplesOfTheDocumentationAreRead() throws IOException {
        List<SlaPolicy> examples = new ArrayList<>();
        for (String part : Files.readString(Path.of("docs", "sla.md")).split("```yaml\n")) {
            if (!examples.isEmpty() || part.startsWith("clock")) {
                examples.add(SlaPolicyFile.read("example.yaml", part.substring(0, part.indexOf("```"))));
            }
        }
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().hours()).isEqualTo(WorkingHours.ALWAYS);
        assertThat(examples.getLast().hours().week())
                .hasSize(5)
                .contains(new Shift(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(14, 0)));
    }

    @Test
    void aWholeDayAndANight() {
        String whole = OFFICE.replace("09:00", "00:00").replace("17:00", "24:00");
        assertThat(SlaPolicyFile.read("a.yaml", whole).hours().week())
                .contains(new Shift(DayOfWeek.FRIDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .hasSize(5);
        String night = OFFICE.replace("09:00", "22:00").replace("17:00", "6:00");
        assertThat(SlaPolicyFile.read("a.yaml", night).hours().week())
                .contains(new Shift(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));
    }

    /** What is found, what stands there instead, the line that is named, and a part of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pauses: true|pause: true|7|unknown key 'pause'; known are clock, pauses, targets",
                "zone: Europe|colour: red|2|unknown key 'colour'",
                "tier: any|teir: any|9|unknown key 'teir'",
                "pauses: true|pauses: perhaps|7|'pauses' is true or false, not 'perhaps'",
                "pauses: true|pauses:|7|'pauses' is true or false",
                "resolve_hours: 8|resolve_hours: 0|9|'0' is no number of hours; write one above 0",
                "resolve_hours: 8|resolve_hours: -3|9|'-3' is no number of hours",
                "resolve_hours: 8|resolve_hours: .nan|9|'.nan' is no number of hours",
                "resolve_hours: 8|resolve_hours: NaN|9|'NaN' is no number of hours",
                "resolve_hours: 8|resolve_hours: .inf|9|no number of hours",
                "resolve_hours: 8|resolve_hours: 1e9|9|no number of hours",
                "resolve_hours: 8|resolve_hours: 1000001|9|at most 1000000",
                "resolve_hours: 8|resolve_hours: 8,5|9|unknown key '5'",
                "resolve_hours: 8|resolve_hours: [8]|9|'resolve_hours' takes one value",
                "resolve_hours: 8, ||9|the key 'resolve_hours' is missing",
                "first_reply_hours: 1.5|first_reply_hours: 0.0|9|'0.0' is no number of hours",
                "first_reply_hours: 1.5|first_reply_hours:|9|'' is no number of hours",
                "first_reply_hours: 1.5|first_reply_hours: 9|9|the first reply is due after 9 hours, but the ticket has to be resolved after 8",
                "priority: High, ||9|the key 'priority' is missing",
                "priority: High|priority: |9|there is no name; write one, or 'any' for all",
                "priority: any, tier: premium|priority: High, tier: any|10|line 9 has a target of this priority and tier already",
                "friday]|fryday]|3|'fryday' is no day; write one of monday",
                "friday]|monday]|3|'monday' stands twice",
                "[monday, tuesday, wednesday, thursday, friday]|[]|3|there is no day in 'days'",
                "[monday, tuesday, wednesday, thursday, friday]|monday|3|'days' takes a list",
                "zone: Europe/Berlin|zone: Europe/Atlantis|2|'Europe/Atlantis' is no time zone; write one such as Europe/Berlin",
                "zone: Europe/Berlin|zone: europe/berlin|2|did you mean Europe/Berlin?",
                "to: 17:00|to: 09:00|5|hours from 09:00 to 09:00 last no time",
                "to: 17:00|to: 17|5|'17' is no time; write it as 09:00",
                "to: 17:00|to: 24:30|5|'24:30' is no time",
                "from: 09:00|from: 24:00|4|'24:00' is no time",
                "from: 09:00|from: 9am|4|'9am' is no time",
                "[2026-12-25]|[2026-12-25, 2026-13-01]|6|'2026-13-01' is no date; write it as 2026-12-25",
                "[2026-12-25]|[2026-02-29]|6|'2026-02-29' is no date",
                "[2026-12-25]|[2026-12-25, 2026-12-25]|6|stands twice",
                "[2026-12-25]|[[2026-12-25]]|6|takes a list of single values",
                "to: 17:00|week: {monday: 09:00-17:00}|3|'week' has the hours of each day, so 'days' has no place beside it",
                "zone: Europe/Berlin|zone: *there|2|",
                "tier: premium|tier: *there|10|'*there' refers to another place",
                "pauses: true|pauses: true\\npauses: true|8|the key 'pauses' stands twice",
            })
    void errorsNameTheLineAndWhatToDo(String found, String instead, int line, String message) {
        String text = OFFICE.replace(found, instead == null ? "" : instead.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(OFFICE);
        UnusableInputException failure =
                catchThrowableOfType(UnusableInputException.class, () -> SlaPolicyFile.read("sla.yaml", text));
        assertThat(failure).isNotNull();
        assertThat(failure.line()).isEqualTo(line);
        assertThat(failure)
                .hasMessageContaining(message == null ? "" : message)
                .hasMessageStartingWith("sla.yaml, line " + line + ": ")
                .hasMessageEndingWith("Correct the file; docs/sla.md describes it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pauses: true\\ntargets: [{priority: a, tier: b, resolve_hours: 1}]|1|the key 'clock' is missing",
                "clock: calendar\\ntargets: [{priority: a, tier: b, resolve_hours: 1}]|1|the key 'pauses' is missing",
                "clock: calendar\\npauses: true|1|the key 'targets' is missing",
                "clock: calendar\\npauses: true\\ntargets: []|3|takes 1 to 10000 targets, not 0",
                "clock: calendar\\npauses: true\\ntargets: [a]|3|takes a list of 'key: value' lines",
                "clock: always\\npauses: true\\ntargets: []|1|'clock' is 'calendar', or a block",
                "clock: {zone: UTC, week: {}}\\npauses: true|1|there is no day in 'week'",
                "clock: {zone: UTC, week: {monday: 9}}\\npauses: true|1|'9' are no hours; write them as 09:00-17:00",
                "clock: {zone: UTC, week: {Monday: 9:00-10:00, monday: 9:00-10:00}}\\npauses: true|1|stands twice",
                "clock: {zone: UTC, week: {monday: 9:00-9:00}}\\npauses: true|1|last no time",
                "clock: {zone: UTC}\\npauses: true|1|the key 'from' is missing",
                "just words|1|not a list of 'key: value' lines",
                "[1, 2]|1|not a list of 'key: value' lines",
                "{clock: [|1|this is not YAML",
                "clock: calendar\\n---\\nclock: calendar|3|a second document begins",
            })
    void wholeFilesThatCannotBeUsed(String text, int line, String message) {
        UnusableInputException failure = catchThrowableOfType(
                UnusableInputException.class, () -> SlaPolicyFile.read("sla.yaml", text.replace("\\n", "\n")));
        assertThat(failure).isNotNull().hasMessageContaining(message);
        assertThat(failure.line()).isEqualTo(line);
    }

    @Test
    void filesThatAreNone() throws IOException {
        refused(folder.resolve("missing.yaml"), "there is no such file");
        refused(folder, "there is no such file");
        refused(file(new byte[0]), "the file is empty");
        refused(file("  \n\n".getBytes(StandardCharsets.UTF_8)), "the file is empty");
        refused(file(new byte[10 << 20]), "larger than 1 MiB");
        refused(file(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2}), "no text in UTF-8");
        refused(file(new byte[] {0, 1, 2, 3, 4}), "");
        refused(file("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)), "");
        refused(file(("a: {" + "a: {".repeat(100_000)).getBytes(StandardCharsets.UTF_8)), "");
        byte[] junk = new byte[10_000];
        new Random(1).nextBytes(junk);
        refused(file(junk), "no text in UTF-8");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("one.yaml"), content);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> SlaPolicyFile.read(file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(message);
    }

    /** Written and read, any policy is the same one. */
    @Test
    void thereAndBack() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            SlaPolicy policy =
                    new SlaPolicy(targets(random), hours(random), random.nextBoolean(), new Evidence.Stated());
            String text = SlaPolicyFile.text(policy);
            assertThat(SlaPolicyFile.read("again.yaml", text)).as(text).isEqualTo(policy);
        }
    }

    private static List<SlaTarget> targets(Random random) {
        Set<List<String>> kinds = new HashSet<>();
        List<SlaTarget> targets = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            String priority = label(random);
            String tier = label(random);
            double resolve = random.nextBoolean() ? 1 + random.nextInt(500) : 1e-3 + 1000 * random.nextDouble();
            OptionalDouble reply = random.nextBoolean()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(resolve * (0.001 + 0.999 * random.nextDouble()));
            if (kinds.add(List.of(priority, tier))) {
                targets.add(new SlaTarget(priority, tier, resolve, reply));
            }
        }
        return targets;
    }

    private static String label(Random random) {
        List<String> odd = List.of(
                "",
                "any",
                "\\any",
                "High",
                "true",
                "null",
                "~",
                "No",
                "12",
                "1.5",
                "a: b",
                "# no",
                "\"",
                "'",
                "*a",
                "&a",
                "- a",
                " spaced ",
                " ",
                "größte",
                "優先",
                "\uD83D\uDE00",
                "line\nbreak",
                "\t",
                "\u0000",
                "\u2028",
                "\uFEFF",
                "a,b",
                "{x}",
                "[y]",
                "very important",
                "24:00",
                "2026-12-25",
                "%",
                "@x",
                "`",
                "|",
                ">",
                "!tag",
                "? q",
                "---",
                "...");
        if (random.nextInt(3) > 0) {
            return odd.get(random.nextInt(odd.size()));
        }
        return random.ints(1 + random.nextInt(6), 1, 0xD7FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static WorkingHours hours(Random random) {
        if (random.nextInt(4) == 0) {
            return WorkingHours.ALWAYS;
        }
        List<String> zones =
                List.of("Europe/Berlin", "America/New_York", "UTC", "Z", "+05:30", "GMT+2", "Asia/Kathmandu");
        boolean same = random.nextBoolean();
        Shift any = shift(DayOfWeek.MONDAY, random);
        List<Shift> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> random.nextInt(3) > 0 || day == DayOfWeek.SUNDAY)
                .map(day -> same ? new Shift(day, any.from(), any.to()) : shift(day, random))
                .toList();
        Set<LocalDate> holidays = random.ints(random.nextInt(4), 0, 1000)
                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day))
                .collect(Collectors.toSet());
        return new WorkingHours(ZoneId.of(zones.get(random.nextInt(zones.size()))), week, holidays);
    }

    private static Shift shift(DayOfWeek day, Random random) {
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
        LocalTime to = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return from.equals(to) ? new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT) : new Shift(day, from, to);
    }

    @Test
    void itIsReadableByHand() {
        assertThat(SlaPolicyFile.text(
                        policy(WorkingHours.ALWAYS, new SlaTarget("High", SlaTarget.ANY, 8, OptionalDouble.of(0.25)))))
                .endsWith("""
                        clock: calendar
                        pauses: false
                        targets:
                          - {priority: High, tier: any, resolve_hours: 8, first_reply_hours: 0.25}
                        """);
        assertThat(SlaPolicyFile.text(SlaPolicyFile.read("sla.yaml", OFFICE))).contains("""
                clock:
                  zone: "Europe/Berlin"
                  days: [monday, tuesday, wednesday, thursday, friday]
                  from: "09:00"
                  to: "17:00"
                  holidays:
                    - 2026-12-25
                """);
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> SlaPolicyFile.text(policy(WorkingHours.ALWAYS)))
                .isInstanceOf(IllegalArgumentException.class);
        WorkingHours split = new WorkingHours(
                ZoneId.of("UTC"),
                List.of(
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 0))),
                Set.of());
        assertThatThrownBy(() -> SlaPolicyFile.text(policy(split, new SlaTarget("", "", 8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MONDAY");
    }
}
