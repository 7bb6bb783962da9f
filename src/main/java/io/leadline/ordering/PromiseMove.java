package io.leadline.ordering;

import java.time.LocalDate;

/** Another promised date of one line. */
public record PromiseMove(int line, LocalDate date) {}
