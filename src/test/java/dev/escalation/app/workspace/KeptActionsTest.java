package dev.escalation.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.data.Instants;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.tables.KeptAction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with one workspace, on a real server. */
class KeptActionsTest {
    @TempDir
    static Path folder;

    private static WorkspaceDatabase one;
    private static WorkspaceDatabase other;

    @BeforeAll
    static void open() throws IOException {
        one = WorkspaceDatabase.open(folder.resolve("db"), "test");
        other = WorkspaceDatabase.open(folder.resolve("db"), "test");
    }

    @AfterAll
    static void close() throws IOException {
        other.close();
        one.close();
    }

    @Test
    void whatIsAddedIsThereAfterARestart() throws IOException {
        KeptActions mine = KeptActions.of(one.actions());
        TicketAction snooze = new TicketAction(
                "K1", Kind.SNOOZE, 1_000, Optional.of(9_000L), "ann", "später", 0.25, 500, "xgboost 2026-06-30");
        TicketAction bare =
                new TicketAction("K1", Kind.DONE, 2_000, Optional.empty(), "bob", "", Double.NaN, Instants.MISSING, "");
        mine.ledger().add(List.of(snooze, bare));
        assertThat(KeptActions.of(other.actions()).ledger().of("K1")).containsExactly(snooze, bare);
    }

    @Test
    void othersAreSeenInTheirOrder() throws IOException {
        KeptActions mine = KeptActions.of(one.actions());
        KeptActions theirs = KeptActions.of(other.actions());
        theirs.ledger().add(List.of(action("S1", Kind.START, 1)));
        mine.ledger().add(List.of(action("S1", Kind.ACKNOWLEDGE, 2)));
        assertThat(mine.ledger().of("S1")).extracting(TicketAction::kind).containsExactly(Kind.START, Kind.ACKNOWLEDGE);
        assertThat(theirs.ledger().of("S1")).hasSize(1);
        List<String> told = new ArrayList<>();
        theirs.ledger().listen(() -> told.add("changed"));
        assertThat(theirs.refresh()).isTrue();
        assertThat(theirs.refresh()).isFalse();
        assertThat(told).hasSize(1);
        assertThat(theirs.ledger().of("S1")).isEqualTo(mine.ledger().of("S1"));
        assertThat(theirs.ledger().standing("S1", 3).column()).isEqualTo(Standing.Column.ACKNOWLEDGED);
    }

    @Test
    void whoFollowsLearnsOfOthersByItself() throws Exception {
        KeptActions mine = KeptActions.of(one.actions());
        CountDownLatch told = new CountDownLatch(1);
        try (KeptActions theirs = KeptActions.of(other.actions())) {
            theirs.ledger().listen(told::countDown);
            theirs.follow(Duration.ofMillis(20));
            mine.ledger().add(List.of(action("F1", Kind.START, 1)));
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(theirs.ledger().of("F1")).hasSize(1);
        }
    }

    @Test
    void manyWritersLoseNothingAndSeeTheSame() throws Exception {
        List<KeptActions> programs =
                List.of(KeptActions.of(one.actions()), KeptActions.of(other.actions()), KeptActions.of(one.actions()));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int writer = 0; writer < 6; writer++) {
                KeptActions program = programs.get(writer % 3);
                String name = "W" + writer;
                threads.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        program.ledger().add(List.of(action("M1", Kind.START, i), action(name, Kind.DONE, i)));
                    }
                    return null;
                });
            }
        }
        for (KeptActions program : programs) {
            program.refresh();
            assertThat(program.ledger().of("M1")).hasSize(90);
            for (int writer = 0; writer < 6; writer++) {
                assertThat(program.ledger().of("W" + writer))
                        .extracting(TicketAction::at)
                        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
            }
            assertThat(program.last()).isEqualTo(programs.getFirst().last());
        }
    }

    @Test
    void aDecisionIsKeptAsAWholeOrNotAtAll() {
        KeptAction good = new KeptAction(
                0, "A1", "done", 1, OptionalLong.empty(), "ann", "", OptionalDouble.empty(), OptionalLong.empty(), "");
        KeptAction bad = new KeptAction(
                0, "A1", "what", 1, OptionalLong.empty(), "ann", "", OptionalDouble.empty(), OptionalLong.empty(), "");
        assertThatThrownBy(() -> one.actions().append(List.of(good, bad), 0)).isInstanceOf(StoreException.class);
        assertThat(one.actions().after(0)).extracting(KeptAction::ticketId).doesNotContain("A1");
    }

    @Test
    void reasonsAreKeptWithoutPersonalData() throws IOException {
        KeptActions mine = KeptActions.of(one.actions());
        mine.ledger()
                .add(List.of(new TicketAction(
                        "P1", Kind.DISAGREE, 1, Optional.empty(), "ann", "ask mia@example.com", 0.5, 1, "m")));
        assertThat(KeptActions.of(other.actions()).ledger().of("P1"))
                .extracting(TicketAction::reason)
                .containsExactly("ask <EMAIL>");
    }

    private static TicketAction action(String id, Kind kind, long at) {
        return new TicketAction(id, kind, at, Optional.empty(), "ann", "", 0.5, 1, "m");
    }
}
