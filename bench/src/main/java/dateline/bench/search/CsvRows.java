package dateline.bench.search;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values (RFC 4180).
final class CsvRows {
    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /// Lists the rows, with the row of column names.
    static List<List<String>> read(String text) {
        CsvRows rows = new CsvRows(text);
        List<List<String>> all = new ArrayList<>();
        while (rows.at < text.length()) {
            all.add(rows.row());
        }
        return all;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quotedCell();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedCell() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            int end = text.indexOf('"', at);
            cell.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            at++;
        }
        return cell.toString();
    }
}
