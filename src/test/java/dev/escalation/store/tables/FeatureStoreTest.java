package dev.escalation.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.TestServer;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.TextKey;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features as analysts find them. */
class FeatureStoreTest {
    private static final long START = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.in(folder.resolve("db"));
        database = Database.connect(server.address());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void valuesAreWhatTheyWereAndMissingOnesAreNull() {
        FeatureStore store = store("values");
        assertThat(store.keep(features("a", "{\"hours\":1}", 1.5), "desk", Instant.now(), Progress.NONE))
                .isEqualTo(CleanStore.Saved.DONE);
        assertThat(rows("values", "SELECT * FROM features_store ORDER BY row_number"))
                .containsExactly(
                        "0|T1|2026-03-01 12:00:00+00|0|t|1.5|High|null|7.5",
                        "1|T1|2026-03-01 13:00:00+00|1|f|null|null|null|8.5",
                        "2|T2|2026-03-01 12:00:00+00|null|null|2.5|High|null|9.5");
        assertThat(rows("values", "SELECT * FROM features_core WHERE ticket_id = 'T2'"))
                .as("without keys of the table, the label and what comes from text")
                .containsExactly("T2|2026-03-01 12:00:00+00|2.5|High|null");
    }

    @Test
    void longAndRepeatedNamesGetOthers() {
        FeatureStore store = store("names");
        store.keep(features("a", "{}", 1), "desk", Instant.now(), Progress.NONE);
        assertThat(rows(
                        "names",
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'names'"
                                + " AND table_name = 'features_store' ORDER BY ordinal_position"))
                .containsExactly(
                        "row_number",
                        "ticket_id",
                        "as_of",
                        "age_hours",
                        "label",
                        "age",
                        "priority",
                        "feature_3",
                        "tone");
    }

    @Test
    void theSameAgainChangesNothingAndOthersTakeTheirPlace() {
        FeatureStore store = store("again");
        KeptFeatures first = features("a", "{\"hours\":1}", 1);
        store.keep(first, "desk", Instant.now(), Progress.NONE);
        List<String> before = rows("again", "SELECT ctid, xmin FROM features_store");
        assertThat(store.keep(first, "desk", Instant.now(), Progress.NONE)).isEqualTo(CleanStore.Saved.UNCHANGED);
        assertThat(rows("again", "SELECT ctid, xmin FROM features_store")).isEqualTo(before);
        for (KeptFeatures other : List.of(features("a", "{\"hours\":2}", 1), features("b", "{\"hours\":2}", 4))) {
            assertThat(store.keep(other, "desk", Instant.now(), Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
        }
        assertThat(rows("again", "SELECT age FROM features_store WHERE row_number = 0"))
                .containsExactly("4");
        assertThat(rows("again", "SELECT outcome, message FROM etl_logs ORDER BY log_id"))
                .hasSize(4)
                .first()
                .isEqualTo("done|4 features of 3 prediction points.");
        assertThat(rows("again", "SELECT outcome FROM etl_logs ORDER BY log_id"))
                .containsExactly("done", "unchanged", "done", "done");
    }

    /** More than are written or asked for at once. */
    @Test
    void whatTextsSayIsKeptByHashAndNothingIsWrittenTwice() {
        database.migrate("texts");
        int count = 2_100;
        try (TextStore texts = TextStore.of(database, "texts")) {
            IntStream.range(0, count).forEach(i -> texts.put(key(i), vector(i)));
            assertThat(texts.find(Set.of(key(1), key(count - 1), key(count)))).containsOnlyKeys(key(1), key(count - 1));
            texts.put(key(0), vector(7));
        }
        try (TextStore texts = TextStore.of(database, "texts")) {
            Set<TextKey> keys = IntStream.rangeClosed(0, count)
                    .mapToObj(FeatureStoreTest::key)
                    .collect(Collectors.toSet());
            Map<TextKey, float[]> found = texts.find(keys);
            assertThat(found).hasSize(count);
            for (int i = 0; i < count; i++) {
                assertThat(found.get(key(i))).containsExactly(vector(i));
            }
        }
        assertThat(rows("texts", "SELECT count(*), max(length(text_hash)), max(length(vector)) FROM features_text"))
                .containsExactly(count + "|32|1536");
        assertThat(rows(
                        "texts",
                        "SELECT encode(text_hash, 'hex') FROM features_text WHERE text_hash = sha256(" + "convert_to('"
                                + Embedder.modelId() + "', 'UTF8') || '\\x00'::bytea || 'text 5'::bytea)"))
                .as("as the table's comment says")
                .hasSize(1);
    }

    private static TextKey key(int i) {
        return TextKey.of("text " + i, Embedder.modelId());
    }

    private static float[] vector(int i) {
        float[] vector = new float[Embedder.DIMENSIONS];
        vector[i % vector.length] = i + 0.1f;
        return vector;
    }

    private static FeatureStore store(String schema) {
        database.migrate(schema);
        return FeatureStore.of(database, schema);
    }

    /** @param age of the first row */
    private static KeptFeatures features(String snapshot, String settings, double age) {
        Dictionary priorities = new Dictionary();
        int high = priorities.add("High");
        int[] codes = {high, Dictionary.MISSING, high};
        return new KeptFeatures(
                "run",
                snapshot,
                settings,
                "test",
                List.of("T1", "T1", "T2"),
                new long[] {START, START + 3_600_000, START},
                new int[] {0, 1, KeptFeatures.QUEUE},
                new boolean[] {true, false, false},
                List.of(
                        new KeptFeatures.Column.Numeric("age", false, new double[] {age, Double.NaN, 2.5}),
                        new KeptFeatures.Column.Categorical("priority", false, new CodedColumn(codes, priorities)),
                        new KeptFeatures.Column.Numeric(
                                "a name that PostgreSQL would cut because it is longer than sixty-three bytes",
                                false,
                                new double[] {Double.NaN, Double.NaN, Double.NaN}),
                        new KeptFeatures.Column.Numeric("tone", true, new double[] {7.5, 8.5, 9.5})));
    }

    private static List<String> rows(String schema, String query) {
        return new Transactions(database).read(Sayable.asItIs("test"), Progress.NONE, connection -> {
            new Sql(connection, schema);
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(Objects.toString(found.getString(i)));
                    }
                    rows.add(String.join("|", row));
                }
            }
            return rows;
        });
    }
}
