package dev.escalation.store.feed;

import dev.escalation.store.database.SqlNames;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that make a database note which tickets, customers and agents change. All of it is in one schema of its own
 * and in triggers on the tables that are watched.
 */
final class FeedScript {
    static final String SCHEMA = "workbench_feed";
    static final String CHANNEL = "workbench_feed";
    /** Goes up with each change of what a trigger does. */
    private static final int VERSION = 1;

    private static final int LONGEST_NAME_BYTES = 63;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private FeedScript() {}

    private static final String BASE = """
            -- A list of what changed, and who may read it. Rows older than 7 days are deleted.
            CREATE SCHEMA IF NOT EXISTS workbench_feed;
            CREATE TABLE IF NOT EXISTS workbench_feed.changes (
                xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
                table_schema text NOT NULL,
                table_name text NOT NULL,
                key text, -- of a ticket, customer or agent; null: any of them
                at timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE INDEX IF NOT EXISTS changes_xid ON workbench_feed.changes (xid);
            CREATE TABLE IF NOT EXISTS workbench_feed.installation (
                id uuid NOT NULL DEFAULT gen_random_uuid(),
                trimmed xid8 NOT NULL DEFAULT '0');
            INSERT INTO workbench_feed.installation (trimmed)
                SELECT '0' WHERE NOT EXISTS (SELECT FROM workbench_feed.installation);
            CREATE OR REPLACE FUNCTION workbench_feed.trim() RETURNS bigint
                LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $trim$
            DECLARE
                last xid8;
                gone bigint;
            BEGIN
                WITH oldest AS (
                    SELECT ctid AS place, at FROM workbench_feed.changes
                    WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid LIMIT 10000),
                deleted AS (
                    DELETE FROM workbench_feed.changes c USING oldest o
                    WHERE c.ctid = o.place AND o.at < now() - interval '7 days' RETURNING c.xid)
                SELECT count(*), (SELECT d.xid FROM deleted d ORDER BY d.xid DESC LIMIT 1)
                    INTO gone, last FROM deleted;
                UPDATE workbench_feed.installation SET trimmed = last WHERE trimmed < last;
                RETURN gone;
            END
            $trim$;
            REVOKE ALL ON FUNCTION workbench_feed.trim() FROM PUBLIC;
            """;

    /** A column that was renamed must not make the help desk's own statements fail: then nobody knows what changed. */
    private static final String FUNCTION = """

            -- Table {table}
            CREATE OR REPLACE FUNCTION {function}() RETURNS trigger
                LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $feed$
            BEGIN
                IF TG_OP = 'TRUNCATE' OR NOT EXISTS (SELECT FROM pg_attribute
                        WHERE attrelid = TG_RELID AND attname = {keyText} AND NOT attisdropped) THEN
                    INSERT INTO workbench_feed.changes (table_schema, table_name) VALUES ({schemaText}, {nameText});
                ELSIF TG_OP = 'INSERT' THEN
                    INSERT INTO workbench_feed.changes (table_schema, table_name, key)
                        {inserted};
                ELSIF TG_OP = 'DELETE' THEN
                    INSERT INTO workbench_feed.changes (table_schema, table_name, key)
                        {deleted};
                ELSE
                    INSERT INTO workbench_feed.changes (table_schema, table_name, key)
                        {deleted}
                        UNION
                        {inserted};
                END IF;
                IF FOUND THEN
                    NOTIFY workbench_feed;
                END IF;
                RETURN NULL;
            END
            $feed$;
            REVOKE ALL ON FUNCTION {function}() FROM PUBLIC;
            COMMENT ON FUNCTION {function}() IS {description};
            """;

    /** Written as COPY writes it; a cast may be somebody else's function, and would run with the rights of this one. */
    private static final String OF_ROWS =
            "SELECT DISTINCT {schemaText}, {nameText}, format('%s', r.{key}) FROM {rows} r WHERE r.{key} IS NOT NULL";

    private static final String OF_ROW =
            "SELECT {schemaText}, {nameText}, format('%s', {rows}.{key}) WHERE {rows}.{key} IS NOT NULL";

    private static final String TRIGGERS_OF_STATEMENTS = """
            CREATE OR REPLACE TRIGGER workbench_feed_insert AFTER INSERT ON {table}
                REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION {function}();
            CREATE OR REPLACE TRIGGER workbench_feed_update AFTER UPDATE ON {table}
                REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION {function}();
            CREATE OR REPLACE TRIGGER workbench_feed_delete AFTER DELETE ON {table}
                REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION {function}();
            """;

    /** Rows of a partition are also written past the whole table, which only triggers of rows notice. */
    private static final String TRIGGERS_OF_ROWS = """
            CREATE OR REPLACE TRIGGER workbench_feed_insert AFTER INSERT ON {table}
                FOR EACH ROW EXECUTE FUNCTION {function}();
            CREATE OR REPLACE TRIGGER workbench_feed_update AFTER UPDATE ON {table}
                FOR EACH ROW EXECUTE FUNCTION {function}();
            CREATE OR REPLACE TRIGGER workbench_feed_delete AFTER DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION {function}();
            """;

    private static final String TRIGGER_OF_TRUNCATE = """
            CREATE OR REPLACE TRIGGER workbench_feed_truncate AFTER TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION {function}();
            """;

    static final List<String> TRIGGERS = List.of(
            "workbench_feed_insert", "workbench_feed_update", "workbench_feed_delete", "workbench_feed_truncate");

    /** @param partitioned its rows are in partitions */
    record Target(WatchedTable table, boolean partitioned) {}

    /** @param reader who is to be told what changes */
    static String install(List<Target> targets, String reader) {
        String tables = targets.stream().map(FeedScript::table).collect(Collectors.joining());
        return BASE + rights(reader) + tables;
    }

    static String remove() {
        return """
                -- The list, the functions and with them the triggers on the watched tables
                DROP SCHEMA IF EXISTS workbench_feed CASCADE;
                """;
    }

    private static String rights(String reader) {
        return """
                GRANT USAGE ON SCHEMA workbench_feed TO {reader};
                GRANT SELECT ON workbench_feed.changes, workbench_feed.installation TO {reader};
                GRANT EXECUTE ON FUNCTION workbench_feed.trim() TO {reader};
                """.replace("{reader}", SqlNames.quoted(reader));
    }

    private static String table(Target target) {
        String inserted = target.partitioned() ? OF_ROW : OF_ROWS;
        String rows = target.partitioned() ? "NEW" : "new_rows";
        String oldRows = target.partitioned() ? "OLD" : "old_rows";
        String triggers = target.partitioned() ? TRIGGERS_OF_ROWS : TRIGGERS_OF_STATEMENTS;
        String all = FUNCTION.replace("{inserted}", inserted.replace("{rows}", rows))
                        .replace("{deleted}", inserted.replace("{rows}", oldRows))
                + triggers
                + TRIGGER_OF_TRUNCATE;
        WatchedTable table = target.table();
        return fill(
                all,
                Map.of(
                        "table", table.quoted(),
                        "function", SCHEMA + "." + SqlNames.quoted(function(table)),
                        "schemaText", SqlNames.literal(table.schema()),
                        "nameText", SqlNames.literal(table.name()),
                        "keyText", SqlNames.literal(table.key()),
                        "key", table.quotedKey(),
                        "description", SqlNames.literal(description(target))));
    }

    /** All at once, so that what is filled in is not taken for a place to fill. */
    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What the function of a table is called: after it, or where that is too long, by its bytes. */
    static String function(WatchedTable table) {
        byte[] bytes = table.shown().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_NAME_BYTES
                ? table.shown()
                : HexFormat.of().formatHex(java.util.Arrays.copyOf(bytes, 16))
                        + Integer.toHexString(java.util.Arrays.hashCode(bytes));
    }

    /** Says what the function of a table does, so that an outdated one is known as such. */
    static String description(Target target) {
        return "Escalation Workbench, changes " + VERSION + " by " + (target.partitioned() ? "row" : "statement")
                + " of " + target.table().key();
    }
}
