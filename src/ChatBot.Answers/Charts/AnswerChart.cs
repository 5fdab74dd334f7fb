namespace ChatBot.Answers.Charts;

/// <summary>A chart that belongs to an answer.</summary>
/// <param name="Path">Its address on the host, without the host: <c>/charts/tariff/china.png?asOf=2025-10-27</c>.</param>
/// <param name="FileName">Its name where it is sent as a file, for example <c>tariff-china.png</c>.</param>
/// <param name="AltText">The finding, for those who cannot see it.</param>
public sealed record AnswerChart(string Path, string FileName, string AltText);
