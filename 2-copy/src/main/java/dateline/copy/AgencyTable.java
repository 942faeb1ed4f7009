package dateline.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Reads the table of agencies; `agencies.tsv` explains its columns.
final class AgencyTable {
    private AgencyTable() {}

    static List<AgencyHabits> read(String resource) {
        try (InputStream in = Objects.requireNonNull(AgencyTable.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AgencyTable::agency)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgencyHabits agency(String line) {
        String[] columns = line.split("\t", -1);
        return new AgencyHabits(values(columns, 0), values(columns, 1), values(columns, 2), values(columns, 3));
    }

    private static List<String> values(String[] columns, int column) {
        String text = column < columns.length ? columns[column] : "";
        return Arrays.stream(text.split("\\|"))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
