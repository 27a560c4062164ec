package dev.escalation.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws IOException, SQLException {
        try (EmbeddedServer server = TestServer.in(folder.resolve("db"))) {
            execute(server, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
        }
        try (EmbeddedServer server = TestServer.in(folder.resolve("db"))) {
            assertThat(word(server, "SELECT word FROM kept")).isEqualTo("here");
            assertThat(word(server, "SHOW fsync")).isEqualTo("on");
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String word(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server.address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                address.user(),
                address.password());
    }
}
