package dev.escalation.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.text.tone.Phrases;
import dev.escalation.text.tone.Sentiment;
import dev.escalation.text.tone.Tone;
import dev.escalation.text.tone.ToneReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Sentiment of the sample's messages on one thread, in turn with the reference implementation in Python over the same
 * messages. Only scoring is measured on both sides, not the start and not the reading of files, and as processor time of the
 * whole process, ours with its compiler and collector, so that other work on the machine does not count. Needs a Python in which
 * {@code import vaderSentiment} works: {@code pip install vaderSentiment}, and its path as {@code -Dbench.python}.
 */
final class ToneBench {
    private static final Path EVENTS = Path.of("sample-data", "ticket_events.csv");
    private static final String COLUMN = "event_description";
    private static final int PAIRS = Integer.getInteger("bench.pairs", 5);
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    /** Short passes are repeated until a measurement lasts this long. */
    private static final double LEAST_SECONDS = 0.5;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final String PEER = """
            import csv, sys, time
            from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
            with open(sys.argv[1], encoding='utf-8', newline='') as file:
                texts = [row[sys.argv[2]] for row in csv.DictReader(file)]
            texts = [text for text in texts if text]
            score = SentimentIntensityAnalyzer().polarity_scores
            started = time.process_time()
            total = sum(score(text)['compound'] for text in texts)
            print(len(texts), time.process_time() - started, total)
            """;

    void run() throws IOException, InterruptedException {
        List<String> texts = texts();
        Sentiment sentiment = Sentiment.ofVader();
        ToDoubleFunction<String> compound = text -> sentiment.score(text).compound();
        System.out.printf(
                Locale.ROOT,
                "%,d messages, first pass: %,.0f a processor second%n",
                texts.size(),
                once(texts, compound));
        ToneReader reader = new ToneReader(sentiment, Phrases.shipped());
        ToDoubleFunction<String> tone = text -> sum(reader.read(text));
        double[] ratios = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            double ours = perSecond(texts, compound);
            double withPhrases = perSecond(texts, tone);
            double peer = peer(texts, compound);
            ratios[pair] = ours / peer;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: sentiment %,.0f messages a processor second, with phrases %,.0f; vaderSentiment %,.0f%n",
                    pair + 1,
                    ours,
                    withPhrases,
                    peer);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "ratio=%.1f%n", ratios[PAIRS / 2]);
    }

    private static double sum(Tone tone) {
        return tone.compound() + tone.phrases().urgency();
    }

    private static List<String> texts() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(EVENTS)) {
            return rows.stream()
                    .map(row -> row.getField(COLUMN))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static double once(List<String> texts, ToDoubleFunction<String> score) {
        long started = PROCESS.getProcessCpuTime();
        sum(texts, score);
        return texts.size() / seconds(started);
    }

    private static double perSecond(List<String> texts, ToDoubleFunction<String> score) {
        long started = PROCESS.getProcessCpuTime();
        int passes = 0;
        do {
            sum(texts, score);
            passes++;
        } while (seconds(started) < LEAST_SECONDS);
        return passes * (double) texts.size() / seconds(started);
    }

    private static double sum(List<String> texts, ToDoubleFunction<String> score) {
        return texts.stream().mapToDouble(score).sum();
    }

    private static double seconds(long started) {
        return (PROCESS.getProcessCpuTime() - started) / 1e9;
    }

    /** Messages a second of the peer, whose sum must be ours: both did the same work. */
    private static double peer(List<String> texts, ToDoubleFunction<String> score)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PYTHON, "-c", PEER, EVENTS.toString(), COLUMN)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The peer failed. Name a Python that has vaderSentiment: -Dbench.python=PATH. "
                    + "It said: " + output);
        }
        String[] figures = output.strip().split(" ", -1);
        double difference = Math.abs(Double.parseDouble(figures[2]) - sum(texts, score)) / texts.size();
        if (Integer.parseInt(figures[0]) != texts.size() || difference > 1e-4) {
            throw new IOException("The peer's scores are others: " + output);
        }
        return texts.size() / Double.parseDouble(figures[1]);
    }
}
