package io.leadline.storage.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/**
 * A kind of history that is chained, and where it lies. Each store that keeps one has it as a constant, gives it to a
 * {@link DocumentChain} or keeps its {@link Link}s itself, and lists it by {@link Kept}, by which those who check find it.
 */
public sealed interface History {

    /** Such as {@code orders}; a part of each hash, and so never changed. */
    String name();

    /** The collection of the subjects. */
    String collection();

    /** The records whose history it is; a build knows by them which have none. */
    List<Class<?>> records();

    /** Found by their type wherever they lie, by the application as by a command that starts nothing else. */
    interface Kept {

        History history();
    }

    /** Entries that lie in the document of their subject. */
    record InDocument(String name, String collection, List<Strand> strands, List<Class<?>> records)
            implements History {}

    /**
     * Entries that are documents of their own, each with its {@link Link}; the document of the subject has the last one,
     * and those that have not been copied to the entries yet.
     *
     * @param entries their collection
     * @param key fields of an entry, and of the subject, that make the subject's id together, parted by {@code |}; an index of
     *     the entries begins with one of them
     * @param waiting field of the subject with entries on their way
     * @param balances what the subject says its entries add up to
     */
    record InLedger(
            String name,
            String collection,
            String entries,
            List<String> key,
            String waiting,
            List<Balance> balances,
            List<Class<?>> records)
            implements History {}

    /**
     * A field of the subject that is the sum of what each of its entries changes.
     *
     * @param change by one entry as it is stored
     */
    record Balance(String field, Function<Document, BigDecimal> change) {}
}
