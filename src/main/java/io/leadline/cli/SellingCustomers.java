package io.leadline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One connection of many customers, one after the other: they reserve, extend, confirm, give back, change their minds, come too late
 * or never again, ask twice, and hang up without hearing the answer. Some want what is still to come, and now and then it comes. Whatever is asked is asked until it is answered, also by
 * a process that was killed meanwhile and came back.
 */
final class SellingCustomers implements Runnable {

    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final int AHEAD_EVERY = 4;
    private static final int DELIVERED_EVERY = 50;
    private static final List<String> CHANNELS = List.copyOf(SellingProcess.CHANNELS.keySet());

    /** Who is told each answer, when it came. */
    interface Book {

        void told(String question, String answer);
    }

    private final int number;
    private final int items;
    private final long operations;
    private final AtomicLong done;
    private final IntSupplier port;
    private final Book book;
    private final Random random;
    private final Deque<Late> late = new ArrayDeque<>();

    private @Nullable Line line;

    private record Line(Socket socket, BufferedReader in, PrintWriter out) {}

    private record Late(String id, long dueNanos) {}

    SellingCustomers(int number, int items, long operations, AtomicLong done, IntSupplier port, Book book) {
        this.number = number;
        this.items = items;
        this.operations = operations;
        this.done = done;
        this.port = port;
        this.book = book;
        this.random = new Random(number);
    }

    @Override
    public void run() {
        for (int customer = 0; done.get() < operations; customer++) {
            live("R-" + number + "-" + customer);
            if (random.nextInt(DELIVERED_EVERY) == 0) {
                ask("deliver "
                        + OversellBenchOrders.id("I" + item(), random.nextInt(OversellBenchOrders.OF_EACH_ITEM)));
            }
            while (!late.isEmpty() && late.getFirst().dueNanos() < System.nanoTime()) {
                ask("confirm " + late.removeFirst().id());
            }
        }
        hangUp();
    }

    private void live(String id) {
        String lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> "I" + item())
                .distinct()
                .map(sku -> sku + "=" + (1 + random.nextInt(2)))
                .collect(Collectors.joining(","));
        long millis = 1_000 + random.nextInt(3_000);
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        boolean ahead = random.nextInt(AHEAD_EVERY) == 0;
        String answer = ask((ahead ? "preorder " : "reserve ") + id + " " + channel + " " + millis + " " + lines);
        if (!answer.equals("HELD") && !answer.equals("PREORDERED")) {
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> ask("release " + id);
            case 2 -> {
                ask("extend " + id + " " + 2 * millis);
                confirm(id, lines);
            }
            case 3 -> late.add(new Late(id, System.nanoTime() + millis * 1_100_000));
            case 4 -> {
                // Never heard of again.
            }
            default -> confirm(id, lines);
        }
    }

    private void confirm(String id, String lines) {
        if (ask("confirm " + id).equals("CONFIRMED") && random.nextInt(6) == 0) {
            String sku = lines.substring(0, lines.indexOf('='));
            ask("return " + id + " b " + sku + "=1");
        }
    }

    /** Every third of the first one. */
    private int item() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(items);
    }

    private String ask(String question) {
        if (random.nextInt(10) == 0) {
            sendAndHangUp(question);
        }
        String answer = answer(question);
        if (random.nextInt(5) == 0) {
            answer = answer(question);
        }
        book.told(question, answer);
        done.incrementAndGet();
        return answer;
    }

    private void sendAndHangUp(String question) {
        try {
            send(question);
        } catch (IOException away) {
            // Nobody waits for it anyway.
        }
        hangUp();
    }

    private String answer(String question) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try {
                String answer = send(question).readLine();
                if (answer != null) {
                    return answer;
                }
            } catch (IOException away) {
                // It comes back.
            }
            hangUp();
            pause();
        }
        throw new IllegalStateException("No answer to " + question);
    }

    private BufferedReader send(String question) throws IOException {
        Line now = line == null ? connected() : line;
        line = now;
        now.out().println(question);
        now.out().flush();
        return now.in();
    }

    private Line connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt());
        socket.setTcpNoDelay(true);
        return new Line(
                socket,
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)));
    }

    private void hangUp() {
        try {
            if (line != null) {
                line.socket().close();
            }
        } catch (IOException gone) {
            // That is what was wanted.
        }
        line = null;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
