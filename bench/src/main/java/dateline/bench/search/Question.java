package dateline.bench.search;

import java.util.List;

/// What a reader types.
///
/// @param id short; the judgements name it
/// @param language the reader's
/// @param kind how the reader types: a name, words, a phrase, a beginning, a typing error, ...
record Question(String id, String language, String kind, String text) {
    /// Reads `questions.tsv`, a line for each question with its four values, under a line of column names.
    static List<Question> read(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", 4))
                .map(cells -> new Question(cells[0], cells[1], cells[2], cells[3].strip()))
                .toList();
    }
}
