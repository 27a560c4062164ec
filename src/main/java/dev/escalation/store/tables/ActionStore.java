package dev.escalation.store.tables;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code actions}: rows are added and read in order, never changed. Safe for several threads and programs. */
public final class ActionStore {
    private static final String INSERT =
            "INSERT INTO actions (decision, place, ticket_id, kind, done_at, until, done_by, reason, risk, as_of, model)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (decision, place) DO NOTHING";
    private static final String SELECT =
            "SELECT action_id, ticket_id, kind, done_at, until, done_by, reason, risk, as_of, model FROM actions"
                    + " WHERE action_id > ? AND decision IS DISTINCT FROM ? ORDER BY action_id";

    private final Transactions transactions;
    private final String schema;

    private ActionStore(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /** @param schema that {@link CleanStore#open} has brought up to date */
    public static ActionStore of(Database database, String schema) {
        return new ActionStore(database, schema);
    }

    /**
     * What adding has come to.
     *
     * @param others what others have added since, in order
     * @param last the highest id of what was added
     */
    public record Appended(List<KeptAction> others, long last) {
        public Appended {
            others = List.copyOf(others);
        }
    }

    /**
     * Adds the actions of one decision: all of them or none.
     *
     * @param last the highest id that the caller knows of, 0 for none
     * @throws StoreException if the database refuses; nothing is added then
     */
    public Appended append(List<KeptAction> actions, long last) {
        UUID decision = UUID.randomUUID();
        return transactions.write(Said.of("store.what.actions.kept"), Progress.NONE, connection -> {
            Sql sql = new Sql(connection, schema);
            // one writer after another, so that who has seen an id has seen all before it; readers go on
            sql.execute("LOCK TABLE actions IN SHARE ROW EXCLUSIVE MODE");
            insert(connection, decision, actions);
            return new Appended(read(connection, last, decision), lastOf(connection, decision, last));
        });
    }

    /**
     * What was added after a row.
     *
     * @param last its id, 0 for all
     * @throws StoreException if the database refuses
     */
    public List<KeptAction> after(long last) {
        return transactions.read(Said.of("store.what.actions.read"), Progress.NONE, connection -> {
            new Sql(connection, schema);
            return read(connection, last, null);
        });
    }

    private static void insert(Connection connection, UUID decision, List<KeptAction> actions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int place = 0; place < actions.size(); place++) {
                KeptAction action = actions.get(place);
                statement.setObject(1, decision);
                statement.setInt(2, place);
                statement.setString(3, text(action.ticketId()));
                statement.setString(4, action.kind());
                statement.setObject(5, moment(OptionalLong.of(action.at())));
                statement.setObject(6, moment(action.until()));
                statement.setString(7, text(action.by()));
                statement.setString(8, text(action.reason()));
                setNumber(statement, 9, action.risk());
                statement.setObject(10, moment(action.asOf()));
                statement.setString(11, text(action.model()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long lastOf(Connection connection, UUID decision, long otherwise) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT max(action_id) FROM actions WHERE decision = ?")) {
            statement.setObject(1, decision);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                return row.wasNull() ? otherwise : id;
            }
        }
    }

    private static List<KeptAction> read(Connection connection, long last, @Nullable UUID without) throws SQLException {
        List<KeptAction> actions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, last);
            statement.setObject(2, without, Types.OTHER);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    actions.add(action(rows));
                }
            }
        }
        return actions;
    }

    private static KeptAction action(ResultSet rows) throws SQLException {
        double shown = rows.getDouble(8);
        OptionalDouble risk = rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(shown);
        return new KeptAction(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getTimestamp(4).getTime(),
                moment(rows.getTimestamp(5)),
                rows.getString(6),
                rows.getString(7),
                risk,
                moment(rows.getTimestamp(9)),
                rows.getString(10));
    }

    private static void setNumber(PreparedStatement statement, int index, OptionalDouble number) throws SQLException {
        if (number.isPresent()) {
            statement.setDouble(index, number.getAsDouble());
        } else {
            statement.setNull(index, Types.DOUBLE);
        }
    }

    private static @Nullable OffsetDateTime moment(OptionalLong millis) {
        return millis.isPresent()
                ? OffsetDateTime.ofInstant(Instant.ofEpochMilli(millis.getAsLong()), ZoneOffset.UTC)
                : null;
    }

    private static OptionalLong moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? OptionalLong.empty() : OptionalLong.of(timestamp.getTime());
    }

    private static String text(String text) {
        return text.replace('\0', ' ');
    }
}
