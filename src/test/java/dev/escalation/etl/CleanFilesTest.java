package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanFilesTest {
    @TempDir
    private Path source;

    @TempDir
    private Path target;

    private CleanResult result;

    @BeforeEach
    void clean() {
        result = new Exports(source)
                .with("tickets.csv", """
                        ticket_id,created_at,subject,status,sla_breached,attr.visits
                        1,2026-03-04 09:00:00,=1+1,solved,no,-3
                        2,2026-03-04 09:00:00,"a, ""b""
                        c",open,,2.5
                        -3,bad,@cmd,,,
                        """)
                .with(
                        "ticket_events.csv",
                        "ticket_id,event_type,event_time,event_description\n1,updated,2026-03-04 10:00:00,-5\n1,updated,2026-03-04 11:00:00,-5 apples\n")
                .with("customers.csv", "customer_id,name\nC1,+Ann\n")
                .clean();
    }

    @Test
    void filesHoldTheCleanTables() throws IOException {
        CleanFiles.write(result, target);
        assertThat(Files.readString(target.resolve("clean/tickets.csv"))).isEqualTo("""
                ticket_id,created_at,customer_id,agent_id,subject,description,status,priority,category,channel,group,\
                resolved_at,closed_at,sla_due_at,sla_breached,escalated_flag,escalated_at,attr.visits
                1,2026-03-04T09:00:00Z,,,'=1+1,,Resolved,,,,,,,,false,,,-3
                2,2026-03-04T09:00:00Z,,,"a, ""b""
                c",,Open,,,,,,,,,,,2.5
                """);
        assertThat(Files.readString(target.resolve("clean/ticket_events.csv"))).isEqualTo("""
                event_id,ticket_id,event_type,event_time,actor_id,actor_role,field,from_value,to_value,event_description
                ,1,Updated,2026-03-04T10:00:00Z,,,,,,-5
                ,1,Updated,2026-03-04T11:00:00Z,,,,,,'-5 apples
                """);
        assertThat(Files.readString(target.resolve("clean/customers.csv")))
                .isEqualTo("customer_id,name,email,region,tier\nC1,'+Ann,,,\n");
        assertThat(Files.readString(target.resolve("clean/agents.csv")))
                .isEqualTo("agent_id,name,department,experience_years\n");
    }

    @Test
    void logAndRejects() throws IOException {
        CleanFiles.write(result, target);
        String run = result.runId();
        assertThat(Files.readString(target.resolve("rejects.csv"))).isEqualTo("""
                run_id,table,file,line,column,value,reason
                %s,tickets,tickets.csv,5,created_at,bad,date cannot be read
                """.formatted(run));
        assertThat(Files.readAllLines(target.resolve("etl_log.csv")))
                .contains("run_id,table,rows_in,rows_clean,rows_rejected,repairs,repairs_by_rule,source,snapshot")
                .contains(run + ",tickets,3,2,1,2,status: spelling=2,tickets.csv,"
                        + result.data().origin().snapshotHash());
    }

    @Test
    void cleanFilesCanBeReadAgainWithoutARepair() throws IOException {
        CleanFiles.write(result, target);
        CleanResult again = new Exports(target.resolve("clean")).clean();
        assertThat(again.rejects().size()).isZero();
        assertThat(again.logs()).allMatch(log -> log.repairs().isEmpty());
        assertThat(again.data().tickets().createdAt())
                .isEqualTo(result.data().tickets().createdAt());
        assertThat(again.data().tickets().slaBreached())
                .isEqualTo(result.data().tickets().slaBreached());
    }

    @Test
    void theSameBytesEachTime(@TempDir Path other) throws IOException {
        CleanFiles.write(result, target);
        CleanFiles.write(new Exports(source).clean(), other);
        for (String file :
                new String[] {"clean/tickets.csv", "clean/ticket_events.csv", "etl_log.csv", "rejects.csv"}) {
            assertThat(target.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    void tablesaw() {
        TablesawTables tables = TablesawTables.of(result.data());
        assertThat(tables.tickets().rowCount()).isEqualTo(2);
        assertThat(tables.tickets().stringColumn("status").get(0)).isEqualTo("Resolved");
        assertThat(tables.tickets().instantColumn("created_at").get(0)).hasToString("2026-03-04T09:00:00Z");
        assertThat(tables.tickets().instantColumn("resolved_at").isMissing(0)).isTrue();
        assertThat(tables.tickets().booleanColumn("sla_breached").get(0)).isFalse();
        assertThat(tables.tickets().booleanColumn("sla_breached").isMissing(1)).isTrue();
        assertThat(tables.tickets().doubleColumn("attr.visits").get(1)).isEqualTo(2.5);
        assertThat(tables.ticketEvents().stringColumn("ticket_id").asList()).containsExactly("1", "1");
        assertThat(tables.customers().stringColumn("name").get(0)).isEqualTo("+Ann");
        assertThat(tables.agents().isEmpty()).isTrue();
    }
}
