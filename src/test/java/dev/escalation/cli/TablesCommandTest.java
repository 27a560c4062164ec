package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.database.DistributionServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose tables are on a server elsewhere. */
class TablesCommandTest {
    @TempDir
    static Path folder;

    private static DistributionServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        server.execute("postgres", """
                CREATE ROLE reader LOGIN PASSWORD 'reads only';
                REVOKE CREATE ON DATABASE postgres FROM PUBLIC;""");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void cleaningFeaturesTrainingAndLogGoThere() throws IOException, SQLException {
        Path workspace = workspace("there", 300);
        Path settings = settings("there", DistributionServer.ADMIN, DistributionServer.PASSWORD);
        CliRun moved = CliRun.of("tables", "--workspace", workspace, "--in", settings, "--schema", "desk", "--quiet");
        assertThat(moved.err()).isEmpty();
        assertThat(moved.out()).contains("there.env, in the schema desk.");

        assertThat(CliRun.of("etl", "--workspace", workspace, "--quiet").exitCode())
                .isZero();
        assertThat(CliRun.of("features", "--workspace", workspace, "--quiet").out())
                .contains("The features are in the workspace's database.");
        assertThat(CliRun.of("features", "--workspace", workspace, "--quiet").out())
                .contains("The same features were in the workspace's database already");
        CliRun.of("train", "--workspace", workspace, "--models", "logistic", "--as-of-hours", "0", "--quiet");
        assertThat(CliRun.of("log", "--workspace", workspace, "--quiet").out())
                .containsSubsequence("train   done", "features unchanged", "features done", "clean   done");

        assertCount(300, "desk.tickets_clean");
        assertCount(1, "desk.model_runs");
        assertCount(1, "desk.features_snapshot");
        assertThat(workspace.resolve("db")).as("a database of its own").doesNotExist();
        assertThat(Files.readString(workspace.resolve("workspace.json")))
                .as("no secret")
                .doesNotContain(DistributionServer.PASSWORD);

        CliRun home = CliRun.of("tables", "--workspace", workspace, "--in", "workspace", "--quiet");
        assertThat(home.out()).contains("The tables are in the workspace's own database.");
        CliRun.of("etl", "--workspace", workspace, "--quiet");
        assertThat(workspace.resolve("db")).isDirectory();
    }

    @Test
    void twoWorkspacesDoNotOverwriteEachOther() throws IOException {
        Path settings = settings("shared", DistributionServer.ADMIN, DistributionServer.PASSWORD);
        Path first = workspace("first", 20);
        Path second = workspace("second", 20);
        assertThat(CliRun.of("tables", "--workspace", first, "--in", settings, "--schema", "shared", "--quiet")
                        .exitCode())
                .isZero();
        CliRun refused = CliRun.of("tables", "--workspace", second, "--in", settings, "--schema", "shared", "--quiet");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("The schema shared holds the tables of another workspace. Choose another one with --schema");
        assertThat(CliRun.of("tables", "--workspace", second, "--quiet").out()).contains("own database");
        assertThat(CliRun.of("tables", "--workspace", first, "--in", settings, "--schema", "shared", "--quiet")
                        .exitCode())
                .as("its own tables")
                .isZero();
    }

    @Test
    void whoMayOnlyReadIsToldSo() throws IOException {
        Path workspace = workspace("reader", 20);
        CliRun refused = CliRun.of(
                "tables", "--workspace", workspace, "--in", settings("reader", "reader", "reads only"), "--quiet");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("workbench").containsIgnoringCase("right");
        assertThat(CliRun.of("tables", "--workspace", workspace, "--quiet").out())
                .contains("own database");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Path workspace = workspace("none", 20);
        CliRun refused = CliRun.of("tables", "--workspace", workspace, "--in", "desk.csv", "--quiet");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("desk.csv: this is no database. Write connection:NAME");
        assertThat(CliRun.of("tables", "--workspace", workspace, "--schema", "x", "--quiet")
                        .exitCode())
                .isEqualTo(2);
    }

    private static Path workspace(String name, int tickets) throws IOException {
        Path data = DeskFiles.write(folder.resolve(name + "-data"), tickets, 0.5);
        Path workspace = folder.resolve(name);
        assertThat(CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet")
                        .exitCode())
                .isZero();
        return workspace;
    }

    private static Path settings(String name, String user, String password) throws IOException {
        return Files.writeString(folder.resolve(name + ".env"), """
                DB_HOST=127.0.0.1
                DB_PORT=%d
                DB_NAME=postgres
                DB_USER=%s
                DB_PASS="%s"
                """.formatted(server.port(), user, password));
    }

    private static void assertCount(int rows, String table) throws SQLException {
        server.execute(
                "postgres",
                "DO $$ BEGIN ASSERT (SELECT count(*) FROM " + table + ") = " + rows + ", '" + table + "'; END $$");
    }
}
