package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String TICKETS =
            "ticket_id,customer_id,agent_id,subject,status,priority,created_at\n1,2,3,Hi,open,low,2026-03-04 09:15:22\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ImportPlan plan(Path path) {
        return Importer.plan(path, new MappingChoice.Auto());
    }

    private static UnusableInputException refused(Path path) {
        return refused(path, new MappingChoice.Auto());
    }

    private static UnusableInputException refused(Path path, MappingChoice choice) {
        UnusableInputException failure =
                catchThrowableOfType(UnusableInputException.class, () -> Importer.plan(path, choice));
        assertThat(failure).isNotNull();
        assertThat(failure.advice().inEnglish()).isNotBlank();
        return failure;
    }

    @Test
    void minimalSchemaOpensWithTheMinimalProfile() throws IOException {
        write("tickets.csv", TICKETS);
        write("customers.csv", "customer_id,name,email,region\n2,Ann,ann@example.com,north\n");
        write("agents.csv", "agent_id,name,department,experience_years\n3,Bob,IT,4\n");
        write(
                "ticket_events.csv",
                "event_id,ticket_id,event_type,event_description,event_time\n1,1,created,x,2026-03-04 09:15:22\n");
        ImportPlan plan = plan(folder);
        assertThat(plan.mapping().name()).isEqualTo("minimal");
        assertThat(plan.mapping().escalation().describe()).isEqualTo("rule: 2 or more times Updated");
        assertThat(plan.files())
                .extracting(file -> file.table().id())
                .containsExactly("customers", "agents", "tickets", "ticket_events");
        assertThat(plan.describe()).anyMatch(line -> line.contains("minimal schema"));
    }

    @Test
    void anOutcomeColumnMakesItTheNativeProfile() throws IOException {
        write("tickets.csv", "ticket_id,created_at,escalated_flag,Extra Column\n1,2026-03-04,true,x\n");
        ImportPlan plan = plan(folder);
        assertThat(plan.mapping().name()).isEqualTo("native");
        assertThat(plan.files().getFirst().unmapped()).containsExactly("Extra Column");
        assertThat(plan.notes()).contains("there is no table ticket_events");
    }

    @Test
    void tablesAreFoundByTheirColumns() throws IOException {
        write("a.csv", TICKETS);
        write("b.csv", "Ticket ID,Event Type,Event-Time\n1,Created,2026-03-04\n");
        write("c.csv", "agent_id,name\n3,Bob\n");
        write("notes.txt", "");
        ImportPlan plan = plan(folder);
        assertThat(plan.files())
                .extracting(file -> file.fileName() + "=" + file.table().id())
                .containsExactly("c.csv=agents", "a.csv=tickets", "b.csv=ticket_events");
        assertThat(plan.unusedFiles()).containsExactly("notes.txt");
    }

    @Test
    void twoFilesForOneTableAreRefused() throws IOException {
        write("a.csv", TICKETS);
        write("b.csv", TICKETS);
        assertThat(refused(folder)).hasMessageContaining("a.csv").hasMessageContaining("b.csv");
    }

    @Test
    void missingPath() {
        assertThat(refused(folder.resolve("nothing"))).hasMessageContaining("no such file or folder");
    }

    @Test
    void emptyFileAndBlankFile() throws IOException {
        assertThat(refused(write("tickets.csv", ""))).hasMessageContaining("empty");
        assertThat(refused(write("tickets.csv", " \n\n"))).hasMessageContaining("empty");
        assertThat(refused(folder)).hasMessageContaining("tickets.csv").hasMessageContaining("empty");
    }

    @Test
    void headerOnly() throws IOException {
        assertThat(refused(write("tickets.csv", TICKETS.lines().findFirst().orElseThrow() + "\n")))
                .hasMessageContaining("no rows");
    }

    @Test
    void otherTablesMayBeEmpty() throws IOException {
        write("tickets.csv", TICKETS);
        write("agents.csv", "agent_id,name");
        assertThat(plan(folder).files().getFirst().notes()).contains("the file has no rows");
    }

    @Test
    void unknownDelimiterIsNamed() throws IOException {
        UnusableInputException failure = refused(write("tickets.csv", TICKETS.replace(',', '^')));
        assertThat(failure).hasMessageContaining("comma was taken").hasMessageContaining("ticket_id^customer_id");
    }

    @Test
    void duplicateHeaders() throws IOException {
        UnusableInputException failure =
                refused(write("tickets.csv", "ticket_id,created_at,status,Status\n1,2026-03-04,open,open\n"));
        assertThat(failure).hasMessageContaining("columns 3 and 4");
        assertThat(failure.column()).isEqualTo("Status");
    }

    @Test
    void missingRequiredColumnsWithTheNearestName() throws IOException {
        UnusableInputException failure =
                refused(write("tickets.csv", "ticketid,create_at,status\n1,2026-03-04,open\n"));
        assertThat(failure)
                .hasMessageContaining("columns ticket_id and created_at are missing")
                .hasMessageContaining("'ticketid' for ticket_id")
                .hasMessageContaining("'create_at' for created_at");
    }

    @Test
    void binaryFiles() throws IOException {
        byte[] bytes = new byte[9000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        assertThat(refused(Files.write(folder.resolve("tickets.csv"), bytes))).hasMessageContaining("binary");
        byte[] late = (TICKETS + "2,2,2,x".repeat(100_000) + "\0\0\0").getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Files.write(folder.resolve("tickets.csv"), late))).hasMessageContaining("binary");
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};
        assertThat(refused(Files.write(folder.resolve("tickets.csv"), zip))).hasMessageContaining("spreadsheet");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] text = (TICKETS + "2,2,3,é é é,open,low,2026-03-04\n3,2,3,?,open,low,2026-03-04\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xE9 : text[i];
        }
        UnusableInputException failure = refused(Files.write(folder.resolve("tickets.csv"), text));
        assertThat(failure).hasMessageContaining("decoded");
        assertThat(failure.line()).isEqualTo(4);
    }

    @Test
    void folderWithoutAnyKnownTable() throws IOException {
        write("photos.csv", "a,b\n1,2\n");
        write("readme.md", "hello");
        assertThat(refused(folder))
                .hasMessageContaining("tickets (ticket_id, created_at)")
                .hasMessageContaining("photos.csv, readme.md");
        assertThat(refused(Files.createDirectory(folder.resolve("empty")))).hasMessageContaining("There is: nothing");
    }

    @Test
    void unreadableFile() throws IOException {
        Path file = write("tickets.csv", TICKETS);
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(refused(file)).hasMessageContaining("may not be read");
    }

    @Test
    void twoHundredColumns() throws IOException {
        String names = IntStream.range(0, 198).mapToObj(i -> "attr.c" + i).collect(Collectors.joining(","));
        String cells = IntStream.range(0, 198).mapToObj(String::valueOf).collect(Collectors.joining(","));
        ImportPlan plan =
                plan(write("tickets.csv", "ticket_id,created_at," + names + "\n1,2026-03-04," + cells + "\n"));
        assertThat(plan.files().getFirst().layout().attributes()).hasSize(198);
    }

    @Test
    void ambiguousDatesAreRefused() throws IOException {
        UnusableInputException failure =
                refused(write("tickets.csv", "ticket_id,created_at,x\n1,03/04/2026 10:00,\n2,05/06/2026 11:00,\n"));
        assertThat(failure.column()).isEqualTo("created_at");
        assertThat(failure.advice().inEnglish()).contains("date_patterns");
    }

    @Test
    void oneTellingDateDecidesWhereverItStands() throws IOException {
        String many =
                IntStream.range(1, 3000).mapToObj(i -> i + ",03/04/2026 10:00").collect(Collectors.joining("\n"));
        ImportPlan dayFirst = plan(write("tickets.csv", "ticket_id,created_at\n" + many + "\n9000,13/04/2026 10:00\n"));
        assertThat(dayFirst.files().getFirst().detectedDates().get("created_at"))
                .extracting(DatePattern::pattern)
                .containsExactly("d/M/yyyy H:mm");
        assertThat(dayFirst.describe()).anyMatch(line -> line.contains("created_at are read as d/M/yyyy H:mm"));
        ImportPlan monthFirst =
                plan(write("tickets.csv", "ticket_id,created_at\n" + many + "\n9000,04/13/2026 10:00\n"));
        assertThat(monthFirst.files().getFirst().detectedDates().get("created_at"))
                .extracting(DatePattern::pattern)
                .containsExactly("M/d/yyyy H:mm");
        assertThat(refused(write("tickets.csv", "ticket_id,created_at\n1,13/04/2026 10:00\n2,04/13/2026 10:00\n")))
                .hasMessageContaining("some the month first");
    }

    @Test
    void unknownProfile() throws IOException {
        Path file = write("tickets.csv", TICKETS);
        assertThat(refused(file, new MappingChoice.Profile("nonsense"))).hasMessageContaining("servicenow");
    }

    @Test
    void serviceNowIsRecognisedByItsHeader() throws IOException {
        Path file = write(
                "export.csv",
                "number,opened_at,sys_updated_at,incident_state,closed_code\nI1,1/2/2016 01:00,1/2/2016 01:00,New,c\n");
        ImportPlan plan = plan(file);
        assertThat(plan.mapping().name()).isEqualTo("servicenow");
        assertThat(plan.files().getFirst().unmapped()).containsExactly("closed_code");
        assertThat(plan.files().getFirst().notes())
                .anyMatch(note -> note.contains("outcome on every row: closed_code"));
        assertThatThrownBy(() -> Importer.plan(file, new MappingChoice.Profile("native")))
                .isInstanceOf(UnusableInputException.class);
    }

    @Test
    void everyProfileReads() {
        for (String name : Profiles.names()) {
            assertThat(Profiles.get(name).name()).isEqualTo(name);
        }
        assertThat(Profiles.names())
                .containsExactly("native", "minimal", "servicenow", "jira", "zendesk", "freshdesk", "xes");
    }

    @Test
    void aProfileIsChosenByItsHeaderWhateverTheFileIsCalled() throws IOException {
        write(
                "tickets.csv",
                "Ticket ID,Subject,Status,Priority,Source,Created time\n1,Hot,Open,Low,Email,2024-04-01 08:00\n");
        ImportPlan plan = plan(folder);
        assertThat(plan.mapping().name()).isEqualTo("freshdesk");
        assertThat(plan.whyMapping())
                .isEqualTo(
                        "Chosen because 6 of the 18 columns of 'Freshdesk tickets' are in the header of tickets.csv.");
    }

    @Test
    void aProductThatTellsMoreGoesBeforeTheCanonicalNames() throws IOException {
        String header = "Ticket ID,Created at,Subject,Status,Requester,Assignee,Group,Solved at\n";
        assertThat(plan(write("export.csv", header + "1,2024-04-01 08:00,Hot,Open,Nora,,Billing,\n"))
                        .mapping()
                        .name())
                .isEqualTo("zendesk");
    }

    @Test
    void aNearMissSaysWhatIsMissing() throws IOException {
        UnusableInputException failure = refused(write(
                "export.csv",
                "Summary,Issue key,Issue Type,Status,Priority,Updated\nHot,A-1,Bug,Done,Low,1/Apr/24 8:00 AM\n"));
        assertThat(failure)
                .hasMessageContaining("looks like 'Jira issues' (5 of its 18 columns)")
                .hasMessageContaining("required column Created is missing");
        assertThat(failure.column()).isEqualTo("Created");
    }

    @Test
    void columnsThatAreNotReadMayStandTwice() throws IOException {
        ImportPlan plan = plan(write("tickets.csv", "ticket_id,created_at,note,note\n1,2026-03-04,a,b\n"));
        assertThat(plan.files().getFirst().unmapped()).containsExactly("note");
    }
}
