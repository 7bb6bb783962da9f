package io.leadline.engine;

import java.util.Optional;

/**
 * Lets days happen with people in them, where an invented company is shown: the clock goes on, and everybody does a day's
 * work meanwhile. {@link TimeTravel} alone moves the clock past them.
 */
public interface LivedDays {

    /** What changed when one of its answers did. */
    String TOPIC = "lived-days";

    /**
     * Days that are just being lived.
     *
     * @param day counted from 1
     * @param past whether these are the weeks that lie behind a newcomer's first day
     */
    record UnderWay(int day, int of, boolean past) {}

    /** Whether there is somebody who could act. */
    boolean possible();

    /**
     * Begins at once and goes on behind the caller's back.
     *
     * @return false while other days are under way; nothing is begun then
     */
    boolean begin(int days);

    Optional<UnderWay> underWay();

    /** Whether the others do what nobody has done for some time; suppliers and goods-in among them. */
    boolean othersWork();

    void letOthersWork(boolean work);
}
