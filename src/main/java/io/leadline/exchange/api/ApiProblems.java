package io.leadline.exchange.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in a problem document why something is not answered; what nobody foresaw goes the way of all errors. */
@RestControllerAdvice(annotations = ForPrograms.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler(ApiProblem.class)
    ResponseEntity<ProblemDetail> problem(ApiProblem problem) {
        return answer(problem.document());
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDetail> notAcceptable() {
        return answer(ApiProblem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "only-json",
                        "The answer cannot be given like that",
                        "Answers are JSON: send Accept: application/json, or none")
                .document());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeException.class})
    ResponseEntity<ProblemDetail> unreadable() {
        return answer(ApiProblem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "no-json",
                        "The body cannot be read",
                        "Send JSON, in UTF-8, with Content-Type: application/json")
                .document());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail document) {
        return ResponseEntity.status(document.getStatus())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
