package org.demarche.testsite.hostile;

import org.demarche.testsite.Answer;
import org.demarche.testsite.Host;
import org.demarche.testsite.Request;

/** A host on which {@code /room/1} redirects to {@code /room/2}, and so on for ever. */
public record Maze(String name) implements Host {

    private static final String ROOM = "/room/";

    @Override
    public Answer answer(Request request) {
        return request.path().startsWith(ROOM)
                ? Answer.redirect(
                        302, ROOM + (1 + Integer.parseInt(request.path().substring(ROOM.length()))))
                : Answer.status(404);
    }
}
