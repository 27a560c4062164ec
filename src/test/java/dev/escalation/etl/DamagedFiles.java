package dev.escalation.etl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Exports of a small desk to which things have happened that happen to files, and worse. The same seed gives the same. */
final class DamagedFiles {
    private static final int TICKETS = 24;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("windows-1251"));
    private static final List<String> LINE_ENDS = List.of("\r\n", "\r", "\n\n", "\n\r", "\u2028", " \n");
    private static final List<String> ODD_CELLS = List.of(
            "\"", "\"\"", "'", ",", ";", "\t", "|", "\n", "\0", "\uFEFF", "=1+1", "9".repeat(400), "NULL", "\u0085");

    private final Random random;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DamagedFiles(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    static Map<String, byte[]> of(long seed) {
        DamagedFiles made = new DamagedFiles(seed);
        if (made.random.nextBoolean()) {
            made.tables();
        } else {
            made.eventLog();
        }
        int damages = 1 + made.random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            List<String> names = new ArrayList<>(made.files.keySet());
            String name = names.get(made.random.nextInt(names.size()));
            made.files.put(name, made.damaged(made.files.get(name)));
        }
        return made.files;
    }

    static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private void tables() {
        StringBuilder customers = new StringBuilder("customer_id,name,email,region,tier\n");
        StringBuilder agents = new StringBuilder("agent_id,name,department,experience_years\n");
        StringBuilder tickets = new StringBuilder(
                "ticket_id,customer_id,agent_id,subject,description,status,priority,created_at,resolved_at,"
                        + "escalated_flag,attr.site\n");
        StringBuilder events = new StringBuilder("event_id,ticket_id,event_type,event_time,from_value,to_value\n");
        for (int i = 0; i < 8; i++) {
            customers.append("C%d,Zoë %d,c%d@example.com,north,gold\n".formatted(i, i, i));
            agents.append("A%d,Bob %d,it support,%d\n".formatted(i, i, i));
        }
        for (int i = 0; i < TICKETS; i++) {
            tickets.append("T%d,C%d,A%d,Größe %d,\"It says \"\"no\"\", then stops\nevery day\",%s,low,%s,%s,%b,%d\n"
                    .formatted(i, i % 8, i % 8, i, i % 2 == 0 ? "open" : "solved", day(i), day(i + 1), i % 5 == 0, i));
            events.append("E%da,T%d,Created,%s,,\n".formatted(i, i, day(i)));
            events.append("E%db,T%d,Transferred,%s,Line 1,Line 2\n".formatted(i, i, day(i)));
        }
        put("customers.csv", customers);
        put("agents.csv", agents);
        put("tickets.csv", tickets);
        put("ticket_events.csv", events);
    }

    private static String day(int number) {
        return "2026-03-%02d 10:%02d:00".formatted(1 + number % 28, number % 60);
    }

    private void eventLog() {
        StringBuilder log = new StringBuilder("number,incident_state,reassignment_count,made_sla,caller_id,opened_at,"
                + "sys_updated_at,location,category,priority,assignment_group,assigned_to,closed_code,closed_at\n");
        for (int i = 0; i < TICKETS * 3; i++) {
            log.append(
                    "INC%d,%s,%d,%b,Caller %d,%d/3/2026 01:16,%d/3/2026 0%d:16,Location 143,Category 55,3 - Moderate,"
                            .formatted(
                                    i / 3,
                                    i % 3 == 2 ? "Closed" : "Active",
                                    i % 3,
                                    i % 7 != 0,
                                    i % 9,
                                    1 + i / 3,
                                    1 + i / 3,
                                    i % 3));
            log.append("Group %d,?,code 5,%d/3/2026 12:00\n".formatted(i % 4, 3 + i / 3));
        }
        put(random.nextBoolean() ? "incident_event_log.csv" : "export.csv", log);
    }

    private void put(String name, CharSequence text) {
        files.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] damaged(byte[] bytes) {
        return switch (random.nextInt(13)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> inserted(bytes);
            case 3 -> of(repeated(lines(bytes)));
            case 4 -> of(shuffledColumns(lines(bytes)));
            case 5 -> text(bytes).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            case 6 -> lineEnds(bytes);
            case 7 ->
                text(bytes).replace(',', ";\t|^,".charAt(random.nextInt(5))).getBytes(StandardCharsets.UTF_8);
            case 8 -> withoutPart(bytes);
            case 9 -> of(oddCell(lines(bytes)));
            case 10 -> withMark(bytes);
            case 11 -> of(otherHeader(lines(bytes)));
            default -> random.nextInt(8) == 0 ? noise(bytes.length) : flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(1 << random.nextInt(7)); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] inserted(byte[] bytes) {
        byte[] piece = ODD_CELLS.get(random.nextInt(ODD_CELLS.size())).getBytes(StandardCharsets.UTF_8);
        byte[] changed = bytes;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(changed.length + 1);
            changed = joined(Arrays.copyOf(changed, at), piece, Arrays.copyOfRange(changed, at, changed.length));
        }
        return changed;
    }

    private byte[] withoutPart(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] withMark(byte[] bytes) {
        byte[][] marks = {
            {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xFE, (byte) 0xFF}
        };
        return joined(marks[random.nextInt(marks.length)], bytes);
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] lineEnds(byte[] bytes) {
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        boolean some = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (char c : text(bytes).toCharArray()) {
            text.append(c == '\n' && (!some || random.nextBoolean()) ? end : String.valueOf(c));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> repeated(List<String> lines) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
        }
        return lines;
    }

    private List<String> shuffledColumns(List<String> lines) {
        int width = lines.getFirst().split(",", -1).length;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        boolean headerOnly = random.nextInt(3) == 0;
        for (int i = 0; i < (headerOnly ? 1 : lines.size()); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length == width) {
                lines.set(
                        i, String.join(",", order.stream().map(at -> cells[at]).toList()));
            }
        }
        return lines;
    }

    private List<String> oddCell(List<String> lines) {
        int row = random.nextInt(lines.size());
        String[] cells = lines.get(row).split(",", -1);
        cells[random.nextInt(cells.length)] = ODD_CELLS.get(random.nextInt(ODD_CELLS.size()));
        lines.set(row, String.join(",", cells));
        return lines;
    }

    private List<String> otherHeader(List<String> lines) {
        String[] names = lines.getFirst().split(",", -1);
        int at = random.nextInt(names.length);
        names[at] = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> names[random.nextInt(names.length)];
            case 2 -> "attr." + names[at];
            default -> names[at].toUpperCase(java.util.Locale.ROOT) + " ";
        };
        lines.set(0, String.join(",", names));
        return lines;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] bytes) {
        return new ArrayList<>(Arrays.asList(text(bytes).split("\n", -1)));
    }

    private static byte[] of(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
