package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.ToneCourse;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One pass over every ticket's timeline: the numeric features of the ticket itself, its categorical columns as of every
 * row, and who was responsible for it when. Blocks of tickets run in parallel and write to rows of their own.
 */
final class TicketPass {
    private static final int TICKETS_PER_BLOCK = 2048;

    private final CleanData data;
    private final TicketTimelines timelines;
    private final TicketLife[] lives;
    private final PointRows rows;
    private final TrackedColumns tracked;
    private final NumericAttributes numericAttributes;
    private final Optional<MessageTones> messages;

    /** Indexed by {@link CoreFeature#ordinal()}, then by row; NaN where this pass computes nothing. */
    final double[][] core;

    /** Indexed by {@link TextFeature#ordinal()}, then by row; empty without text. */
    final double[][] text;

    /** Indexed by tracked column, then by row. */
    final int[][] codes;

    /** Indexed by numeric attribute, then by row. */
    final double[][] attributes;

    /** Indexed by tracked column, then by ticket: the value after the last event. */
    final int[][] lastCodes;

    /** Open tickets entering (+1) and leaving (-1) a group or an agent. */
    final KeyedStream.Builder groupLoad = new KeyedStream.Builder();

    final KeyedStream.Builder agentLoad = new KeyedStream.Builder();

    TicketPass(
            CleanData data,
            TicketTimelines timelines,
            TicketLife[] lives,
            PointRows rows,
            TrackedColumns tracked,
            NumericAttributes numericAttributes,
            Optional<MessageTones> messages) {
        this.data = data;
        this.timelines = timelines;
        this.lives = lives;
        this.rows = rows;
        this.tracked = tracked;
        this.numericAttributes = numericAttributes;
        this.messages = messages;
        this.text = new double[messages.isPresent() ? TextFeature.values().length : 0][rows.size()];
        this.core = new double[CoreFeature.values().length][];
        this.codes = new int[tracked.columns().size()][rows.size()];
        this.lastCodes = new int[tracked.columns().size()][lives.length];
        this.attributes = new double[numericAttributes.columns().size()][rows.size()];
        for (CoreFeature feature : CoreFeature.values()) {
            core[feature.ordinal()] = new double[rows.size()];
        }
    }

    void run(Progress progress) {
        int blocks = (lives.length + TICKETS_PER_BLOCK - 1) / TICKETS_PER_BLOCK;
        Block[] done = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> {
                    progress.checkCancelled();
                    return new Block().run(block * TICKETS_PER_BLOCK);
                })
                .toArray(Block[]::new);
        for (Block block : done) {
            groupLoad.addAll(block.groups);
            agentLoad.addAll(block.agents);
        }
    }

    private final class Block {
        private final TicketFold fold =
                new TicketFold(data.events(), data.rules().transferEvents());
        private ToneCourse tones = new ToneCourse();
        private final int[] current = new int[codes.length];
        private final double[] numbers = new double[attributes.length];
        private final KeyedStream.Builder groups = new KeyedStream.Builder();
        private final KeyedStream.Builder agents = new KeyedStream.Builder();

        Block run(int from) {
            for (int ticket = from; ticket < Math.min(lives.length, from + TICKETS_PER_BLOCK); ticket++) {
                pass(ticket);
            }
            return this;
        }

        private void pass(int ticket) {
            TicketLife life = lives[ticket];
            tracked.start(ticket, current);
            numericAttributes.start(ticket, numbers);
            fold.start(
                    data.tickets().createdAt()[ticket],
                    data.tickets().slaDueAt()[ticket],
                    current[TrackedColumns.GROUP]);
            tones = new ToneCourse();
            messages.ifPresent(all -> all.addTicket(ticket, tones));
            Spell group = new Spell(life, groups, current[TrackedColumns.GROUP]);
            Spell agent = new Spell(life, agents, current[TrackedColumns.AGENT]);
            int row = rows.start()[ticket];
            int end = rows.start()[ticket + 1];
            for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
                int event = timelines.order()[i];
                long time = data.events().time()[event];
                for (; row < end && rows.asOf()[row] < time; row++) {
                    emit(ticket, row);
                }
                tracked.apply(event, current);
                numericAttributes.apply(event, numbers);
                fold.accept(event, current[TrackedColumns.GROUP]);
                messages.ifPresent(all -> all.addEvent(event, tones));
                group.changeTo(current[TrackedColumns.GROUP], time);
                agent.changeTo(current[TrackedColumns.AGENT], time);
            }
            for (; row < end; row++) {
                emit(ticket, row);
            }
            group.end();
            agent.end();
            for (int c = 0; c < current.length; c++) {
                lastCodes[c][ticket] = current[c];
            }
        }

        private void emit(int ticket, int row) {
            fold.emit(rows.asOf()[row], core, row);
            for (int feature = 0; feature < text.length; feature++) {
                text[feature][row] = TextFeature.values()[feature].of(tones);
            }
            for (int c = 0; c < current.length; c++) {
                codes[c][row] = current[c];
            }
            for (int a = 0; a < numbers.length; a++) {
                attributes[a][row] = numbers[a];
            }
            CreationTime.emit(data, ticket, core, row);
        }
    }

    /** The time that an open ticket spends with one group or agent. */
    private static final class Spell {
        private final TicketLife life;
        private final KeyedStream.Builder load;
        private int key;
        private long since;

        Spell(TicketLife life, KeyedStream.Builder load, int key) {
            this.life = life;
            this.load = load;
            this.key = key;
            this.since = life.firstRecord();
        }

        void changeTo(int newKey, long time) {
            if (newKey != key) {
                addOpenParts(time);
                key = newKey;
                since = Math.max(since, time);
            }
        }

        void end() {
            addOpenParts(Long.MAX_VALUE);
        }

        private void addOpenParts(long until) {
            if (key == Dictionary.MISSING) {
                return;
            }
            long opened = life.firstRecord();
            for (int i = 0; i <= life.closings().length; i += 2) {
                long closed = i < life.closings().length ? life.closings()[i] : Long.MAX_VALUE;
                addPart(Math.max(opened, since), Math.min(closed, until));
                opened = i + 1 < life.closings().length ? life.closings()[i + 1] : Long.MAX_VALUE;
            }
        }

        private void addPart(long from, long to) {
            if (from < to) {
                load.add(key, from, 1);
                if (to != Long.MAX_VALUE) {
                    load.add(key, to, -1);
                }
            }
        }
    }
}
