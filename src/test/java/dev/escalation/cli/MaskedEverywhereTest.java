package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Personal data planted in every column that people write in must be nowhere in what comes out: files, terminal and
 * database. Every column has an address of its own, so that a leak names its column.
 */
class MaskedEverywhereTest {
    private static final List<String> SHARED_ITEMS =
            List.of("+44 20 7946 0958", "4111 1111 1111 1111", "DE89370400440532013000", "219-09-9999", "203.0.113.77");
    private static final String ADDRESS_END = ".leak@example.com";
    private static final String LINK = "https://leak.example.com/reset?token=abc";

    @TempDir
    Path folder;

    @Test
    void nothingOfItIsInTheFilesOfARun() throws IOException {
        Path data = desk(folder.resolve("data"));
        Path out = folder.resolve("out");
        CliRun run = CliRun.of(
                "run", "--from", data, "--models", "logistic", "--as-of-hours", "0,24", "--out", out, "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(leaks(run.out() + run.err())).isEmpty();
        assertThat(leaksIn(out)).isEmpty();
        assertThat(Files.readString(out.resolve("clean/tickets.csv")))
                .contains("<EMAIL>", "<PHONE>", "<CARD>", "<IBAN>", "<SSN>", "<IP>", "<URL>");
        assertThat(Files.readString(out.resolve("clean/ticket_events.csv"))).contains("<EMAIL>");
        assertThat(Files.readString(out.resolve("rejects.csv"))).contains("<EMAIL>");
    }

    @Test
    void nothingOfItIsInTheFilesOrTablesOfAWorkspace() throws IOException, SQLException {
        Path data = desk(folder.resolve("data"));
        Path path = folder.resolve("ws");
        CliRun imported = CliRun.of("import", "--from", data, "--workspace", path, "--quiet");
        CliRun cleaned = CliRun.of("etl", "--workspace", path, "--quiet");
        assertThat(cleaned.exitCode()).as(cleaned.err()).isZero();
        CliRun logged = CliRun.of("log", "--workspace", path, "--quiet");
        assertThat(leaks(imported.out() + cleaned.out() + logged.out())).isEmpty();
        WorkspaceFolder workspace = WorkspaceFolder.open(path);
        assertThat(leaksIn(workspace.exports("etl"))).isEmpty();
        try (EmbeddedServer server = TestServer.in(workspace.database());
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + server.address().host() + ":"
                                + server.address().port() + "/"
                                + server.address().database(),
                        server.address().user(),
                        server.address().password())) {
            List<String> tables = tables(connection);
            assertThat(tables).anyMatch(name -> name.contains("ticket_events"));
            for (String table : tables) {
                assertThat(leaks(content(connection, table))).as(table).isEmpty();
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String content(Connection connection, String table) throws SQLException {
        StringBuilder content = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
            while (rows.next()) {
                content.append(rows.getString(1)).append('\n');
            }
        }
        return content.toString();
    }

    private static List<String> leaksIn(Path out) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                leaks(bytes).forEach(leak -> leaks.add(out.relativize(file) + ": " + leak));
            }
        }
        return leaks;
    }

    /** What of the planted items stands there, an address with the column it was planted in. */
    private static List<String> leaks(String content) {
        List<String> leaks = new ArrayList<>();
        for (String item : SHARED_ITEMS) {
            if (content.contains(item)) {
                leaks.add(item);
            }
        }
        if (content.contains("leak.example.com")) {
            leaks.add(LINK);
        }
        for (int at = content.indexOf(ADDRESS_END); at >= 0; at = content.indexOf(ADDRESS_END, at + 1)) {
            leaks.add(content.substring(Math.max(0, at - 20), at + ADDRESS_END.length()));
        }
        return leaks;
    }

    private static String planted(String column) {
        return "Write to " + column + ADDRESS_END + " or " + String.join(" or ", SHARED_ITEMS) + " or " + LINK + " now";
    }

    /** The small desk with more columns; every tenth ticket and some rows that are rejected hold planted items. */
    private static Path desk(Path data) throws IOException {
        DeskFiles.write(data);
        Path tickets = data.resolve("tickets.csv");
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(tickets)) {
            rows.add(
                    rows.isEmpty()
                            ? row + ",description,category,channel,group,agent_id,attr.note"
                            : ticket(row, rows));
        }
        rows.add("T900," + planted("created") + ",C1,x,Open,Low,,,,,,,,,");
        rows.add(",2026-01-06T00:00:00Z,C1," + planted("noid") + ",Open,Low,,,,,,,,,");
        rows.add("T901,2026-01-06T00:00:00Z,C1,x," + planted("status") + "," + planted("priority") + ","
                + planted("resolved") + "," + planted("flag") + "," + planted("flagtime") + ",,,,,,");
        Files.write(tickets, rows);
        events(data.resolve("ticket_events.csv"));
        return data;
    }

    private static String ticket(String row, List<String> before) {
        if (before.size() % 10 != 0) {
            return row + ",,Network,web,G1,A1,none";
        }
        String planted = row.replaceFirst("Help \\d+", planted("subject"));
        return planted + "," + planted("description") + "," + planted("category") + "," + planted("channel") + ","
                + planted("group") + ",A1," + planted("note");
    }

    private static void events(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            rows.add(rows.isEmpty() ? row + ",from_value,field,event_description" : row + ",,,");
        }
        String moment = ",2026-01-07T00:00:00Z,";
        rows.add("X1,T1,Commented" + moment + "customer,,,," + planted("comment"));
        rows.add("X2,T1,AttributeChanged" + moment + "agent," + planted("to") + "," + planted("from") + ","
                + planted("field") + ",");
        rows.add("X3,T1,Transferred" + moment + "agent," + planted("togroup") + "," + planted("fromgroup") + ",,");
        rows.add("X4,T1,StatusChanged" + moment + planted("role") + "," + planted("tostatus") + ","
                + planted("fromstatus") + ",,");
        rows.add("X5,T1," + planted("type") + moment + "agent,,,,");
        rows.add("X6," + planted("ticket") + ",Commented" + moment + "agent,,,,");
        rows.add("X7,T1,Commented," + planted("time") + ",agent,,,,");
        Files.write(file, rows);
    }
}
