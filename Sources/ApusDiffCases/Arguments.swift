/// Why we are right where a case expects the other verdict, by the case's number.
enum Arguments {
    static let all: [String: String] = [
        "147": "A listed string became any string in what clients send; what they sent before is still right. Nothing else changed.",
        "156": "The property is read-only: clients do not send it, and a pattern on what they receive only allows less.",
        "213": "The tag 'breed2' now stands for another schema, as in case 591, which is judged to break.",
        "249": "A path cannot be sent without its parameters, so their defaults never count; nor is the name sent that changed too.",
        "291": """
        The new member of 'allOf' adds an optional property; written into the object itself, the same change is expected to be ok (case 417).
        """,
        "558": "Both documents are the same file; a break appears only if the prefix '/partner-api' is stripped from one of them.",
        "564": "The new member of 'allOf' repeats a property that was there with the same type.",
        "570": "The values that were listed are still allowed: any string is now.",
    ]
}
