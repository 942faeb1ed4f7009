package dateline.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Questions, and how well stories answer them: 3 is exactly what is asked, 2 is about it, 1 mentions it, 0 is
/// something else. A story without a grade has 0.
///
/// @param grades by the question's id and the story's
record JudgedQuestions(List<Question> questions, Map<String, Map<String, Integer>> grades) {
    private static final String QUESTIONS = "questions.tsv";
    private static final String JUDGEMENTS = "judgements.tsv";

    /// Reads `questions.tsv` and `judgements.tsv` (question, story, grade, under a line of column names) from
    /// the folder or, if it lacks them, those of this program, which are for the corpora.
    static JudgedQuestions read(Path folder) throws IOException {
        List<Question> questions = Question.read(lines(folder, QUESTIONS));
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        lines(folder, JUDGEMENTS).stream()
                .skip(1)
                .map(line -> line.split("\t", 3))
                .forEach(cells -> grades.computeIfAbsent(cells[0], question -> new HashMap<>())
                        .put(cells[1], Integer.valueOf(cells[2].strip())));
        return new JudgedQuestions(questions, grades);
    }

    /// Returns the grades of a question by the stories' ids.
    Map<String, Integer> grades(Question question) {
        return grades.getOrDefault(question.id(), Map.of());
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return Files.readAllLines(file);
        }
        try (InputStream ours = Objects.requireNonNull(JudgedQuestions.class.getResourceAsStream(name))) {
            return new String(ours.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
