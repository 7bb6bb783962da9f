package io.leadline.cli;

import io.leadline.replenishment.model.InputProblem;
import io.leadline.replenishment.model.Models;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code leadline policy}: answers inventory models, one JSON object a line.
 *
 * <p>In: {@code {"id": …, "model": "eoq", "inputs": {…}}}; out: {@code {"id": …, "result": {…}}}, or {@code "error"} with
 * the field and its value. Every line is answered; a bad one makes the exit code 2 unless {@code --skip-bad} is given.
 */
public final class PolicyCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String USAGE = """
        Usage: leadline policy [--input FILE|-] [--output FILE|-] [--skip-bad]

        In:  a JSON object a line: {"id": 1, "model": "eoq", "inputs": {…}}
        Out: {"id": 1, "result": {…}}, or "error" with the field and its value
        Models:\
        """ + String.join(", ", Models.names());

    private PolicyCommand() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = Options.read(args, List.of("--input", "--output"), List.of("--skip-bad"));
        } catch (IllegalArgumentException e) {
            err.println("leadline policy: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        try (BufferedReader lines = reader(options.value("--input", "-"), in);
                BufferedWriter answers = new BufferedWriter(
                        new OutputStreamWriter(target(options.value("--output", "-"), out), StandardCharsets.UTF_8))) {
            long bad = answer(lines, answers, err);
            if (bad < 0) {
                err.println("leadline policy: there is no question; write a JSON object a line. --help tells more.");
                return 2;
            }
            return bad > 0 && !options.has("--skip-bad") ? 2 : 0;
        } catch (NoSuchFileException e) {
            err.println("leadline policy: there is no file or folder " + e.getFile());
            return 2;
        } catch (IOException e) {
            err.println("leadline policy: cannot read or write: " + e.getMessage());
            return 2;
        }
    }

    /** @return how many lines were bad; below zero where there was none at all */
    private static long answer(BufferedReader lines, BufferedWriter answers, PrintStream err) throws IOException {
        long bad = 0;
        long number = 0;
        boolean asked = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            asked = true;
            Map<String, Object> answer = answer(line);
            if (answer.get("error") instanceof String error) {
                bad++;
                err.println("line " + number + ": " + error);
            }
            answers.write(JSON.writeValueAsString(answer));
            answers.newLine();
        }
        return asked ? bad : -1;
    }

    private static Map<String, Object> answer(String line) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", null);
        try {
            if (!(JSON.readValue(line, Object.class) instanceof Map<?, ?> question)) {
                throw new InputProblem("line", line, "a JSON object with id, model and inputs");
            }
            answer.put("id", question.get("id"));
            if (question.get("model") != null && !(question.get("model") instanceof String)) {
                throw new InputProblem("model", question.get("model"), "the name of a model");
            }
            if (!(question.get("inputs") instanceof Map<?, ?> inputs)) {
                throw new InputProblem("inputs", question.get("inputs"), "an object of named inputs");
            }
            @SuppressWarnings("unchecked") // names in a JSON object are strings
            Map<String, Object> named = (Map<String, Object>) inputs;
            answer.put("result", Models.solve((String) question.get("model"), named));
        } catch (InputProblem e) {
            answer.put("error", e.getMessage());
        } catch (JacksonException e) {
            answer.put("error", "not a JSON object: " + e.getOriginalMessage().replaceAll(" ?\\(start marker.*", ""));
        } catch (ArithmeticException | IllegalArgumentException e) {
            answer.put("error", "inputs are outside what the model is defined for: " + e.getMessage());
        }
        return answer;
    }

    private static BufferedReader reader(String name, InputStream in) throws IOException {
        InputStream bytes = name.equals("-") ? in : Files.newInputStream(Path.of(name));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static OutputStream target(String name, PrintStream out) throws IOException {
        return name.equals("-") ? new UnclosedOutput(out) : Files.newOutputStream(Path.of(name));
    }

    /** Standard output outlives the command. */
    private static final class UnclosedOutput extends FilterOutputStream {

        UnclosedOutput(PrintStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
