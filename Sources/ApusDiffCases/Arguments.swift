/// Why we are right where a case expects the other verdict, by the case's number.
enum Arguments {
    static let all: [String: String] = [
        "111": """
        'test' lost its schema but became required: an old client that leaves it out is refused, and one that reads it meets any value.
        """,
        "135": "The body has no media type ('content:' is empty), so nothing is sent, required or not.",
        "147": "A listed string became any string in what clients send; what they sent before is still right. Nothing else changed.",
        "156": "The property is read-only: clients do not send it, and a pattern on what they receive only allows less.",
        "213": "The tag 'breed2' now stands for another schema, as in case 591, which is judged to break.",
        "249": "The parameter stands in the path and is required, so its default never counts; its name is not sent.",
        "291": "The new member of 'allOf' adds an optional property, which is no break where the object says so itself.",
        "396": "'required' now names the empty key, which old clients do not send.",
        "441": "A client that asks for and reads application/json gets application/problem+json.",
        "558": "Both documents are the same; only a prefix that the case's options ask to strip makes a difference.",
        "564": "The new member of 'allOf' repeats a property that was there with the same type.",
        "570": "The values that were listed are still allowed: any string is now.",
    ]
}
