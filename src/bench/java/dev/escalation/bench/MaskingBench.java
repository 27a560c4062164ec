package dev.escalation.bench;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.text.PiiMasker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.UrlValidator;

/**
 * Masking of all free texts of the sample data on one thread; in turn with libphonenumber's search for numbers of one
 * region and commons-validator's checks of every word, which only find and mask nothing. Then texts of one kind of
 * character, of one and of four million: time has to grow with the length.
 */
final class MaskingBench {
    private static final int ROUNDS = Integer.getInteger("bench.pairs", 5);
    private static final int REPEATS = Integer.getInteger("bench.repeats", 10);
    /** The peer is given every n-th text only, and its time is scaled. */
    private static final int PEER_STEP = 20;

    private static final Path DATA = Path.of(System.getProperty("bench.data", "sample-data"));
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final PiiMasker masker = new PiiMasker();
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final CreditCardValidator cards = CreditCardValidator.genericCreditCardValidator();
    private final UrlValidator urls = new UrlValidator();

    void run() throws IOException {
        List<String> texts = new ArrayList<>();
        read("tickets.csv", texts, "subject", "description");
        read("ticket_events.csv", texts, "event_description");
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.printf(Locale.ROOT, "%,d texts, %.1f MB%n", texts.size(), bytes / 1e6);
        List<String> sample = IntStream.range(0, texts.size() / PEER_STEP)
                .mapToObj(i -> texts.get(i * PEER_STEP))
                .toList();
        double[] ratios = new double[ROUNDS];
        seconds(texts, this::ours, REPEATS);
        for (int round = 0; round < ROUNDS; round++) {
            double ours = seconds(texts, this::ours, REPEATS) / REPEATS;
            double peer = seconds(sample, this::peer, 1) * texts.size() / sample.size();
            ratios[round] = peer / ours;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: ours %,.0f texts/s, %.0f MB/s; libphonenumber and commons-validator %,.0f texts/s%n",
                    round + 1,
                    texts.size() / ours,
                    bytes / 1e6 / ours,
                    texts.size() / peer);
        }
        worst();
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "ratio=%.2f%n", ratios[ROUNDS / 2]);
    }

    private static void read(String file, List<String> texts, String... columns) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
            for (NamedCsvRecord row : rows) {
                for (String column : columns) {
                    String text = row.getField(column);
                    if (!text.isEmpty()) {
                        texts.add(text);
                    }
                }
            }
        }
    }

    private static double seconds(List<String> texts, ToIntFunction<String> work, int repeats) {
        long started = System.nanoTime();
        long sum = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (String text : texts) {
                sum += work.applyAsInt(text);
            }
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private int ours(String text) {
        return masker.mask(text).length();
    }

    private int peer(String text) {
        int found = 1;
        for (PhoneNumberMatch match : phones.findNumbers(text, "US")) {
            found += match.end() - match.start();
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            found += isPersonal(words.group()) ? 1 : 0;
        }
        return found;
    }

    private boolean isPersonal(String word) {
        return EmailValidator.getInstance().isValid(word)
                || InetAddressValidator.getInstance().isValid(word)
                || IBANValidator.getInstance().isValid(word)
                || cards.isValid(word)
                || urls.isValid(word);
    }

    private void worst() {
        for (String unit :
                List.of("7", ".", "@", "1.", "a.", "1-", "0 ", "+49 ", "::", "(at)", "w", "www.", "call 7 ")) {
            double small = nanosPerCharacter(unit, 1_000_000);
            double large = nanosPerCharacter(unit, 4_000_000);
            System.out.printf(
                    Locale.ROOT, "worst '%s': %.1f ns a character of 1 MB, %.1f of 4 MB%n", unit, small, large);
        }
    }

    private double nanosPerCharacter(String unit, int length) {
        String text = unit.repeat(length / unit.length());
        masker.mask(text);
        long started = System.nanoTime();
        masker.mask(text);
        return (System.nanoTime() - started) / (double) text.length();
    }
}
